import { constructStack } from "@smithy/core/client";
import { describe, expect, it, vi } from "vitest";
import {
  type ServiceInputTypes,
  type ServiceOutputTypes,
  SupportClient,
} from "../../../../src/client/SupportClient.js";
import { watchStack } from "../../../../src/pipeline/shortcut/watchStack.js";

const place = (name: string) => ({ name, step: "build" as const, override: true });

function open(fill = vi.fn()) {
  const stack = constructStack<ServiceInputTypes, ServiceOutputTypes>();
  fill.mockImplementation((made) => made.add((next: unknown) => next, place("first")));
  const isAsMade = watchStack({ stack, fill });
  return { stack, fill, isAsMade };
}

describe("The stack of a client", () => {
  it("is filled once, by the first of its functions that is called", () => {
    const { stack, fill, isAsMade } = open();
    expect(isAsMade(stack)).toBe(true);
    expect(fill).not.toHaveBeenCalled();
    expect([stack.identify(), stack.clone().identify()]).toEqual([["first - build"], ["first - build"]]);
    expect(fill).toHaveBeenCalledOnce();
    expect(isAsMade(stack)).toBe(true);
  });

  it("is filled before what is added to it", () => {
    const { stack, isAsMade } = open();
    stack.add((next) => next, place("second"));
    expect(stack.identify()).toEqual(["first - build", "second - build"]);
    expect(isAsMade(stack)).toBe(false);
  });

  it.each(["add", "addRelativeTo", "use", "remove", "removeByTag", "resolve", "concat"] as const)(
    "is filled past whoever watches `%s`",
    (name) => {
      const { stack } = open();
      const watched = vi.spyOn(stack, name).mockImplementation(() => undefined as never);
      expect(stack.identify()).toEqual(["first - build"]);
      expect(watched).not.toHaveBeenCalled();
    },
  );

  it("is not as it was made where `resolve` or `concat` is another", () => {
    for (const name of ["resolve", "concat"] as const) {
      const { stack, isAsMade } = open();
      vi.spyOn(stack, name);
      expect(isAsMade(stack)).toBe(false);
    }
  });

  it("is filled the next time where that failed", () => {
    const { stack, fill } = open();
    fill.mockImplementationOnce(() => {
      throw new Error("gone");
    });
    expect(() => stack.identify()).toThrow("gone");
    expect(stack.identify()).toEqual(["first - build"]);
  });

  it("is itself filled, also where its client has got another", () => {
    const client = new SupportClient({ region: "us-east-1" });
    const { middlewareStack: first } = client;
    client.middlewareStack = constructStack();
    expect(first.identify()).toHaveLength(9);
    expect(client.middlewareStack.identify()).toEqual([]);
  });

  it("is no other stack", () => {
    expect(open().isAsMade(open().stack)).toBe(false);
  });
});
