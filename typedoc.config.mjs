// @ts-check
import { Comment, CommentTag, Converter, ReflectionKind } from "typedoc";

/**
 * Category of an export, by its name and the path of its source. The first match counts.
 *
 * @type {readonly (readonly [RegExp, string])[]}
 */
const CATEGORIES = [
  [/\$$/, "Schemas"],
  [/Command(Input|Output)$/, "Command inputs and outputs"],
  [/\/commands\//, "Commands"],
  [/\/workflows\/cases\//, "Cases"],
  [/\/workflows\/attachments\//, "Attachments"],
  [/\/workflows\/trustedAdvisor\//, "Trusted Advisor"],
  [/\/workflows\/(catalog|validation)\//, "Validation and code lookup"],
  [/\/workflows\/events\//, "Events"],
  [/\/workflows\/failover\//, "Region failover"],
  [/\/(workflows\/(core|pagination|waiters)|platform\/smithy\/waiter)/, "Pagination and waiters"],
  [/\/src\/errors\//, "Errors"],
  [/\/models\//, "Shapes"],
  [/\/local\/faults\//, "Fault injection"],
  [/\/local\/catalog\//, "Catalog"],
  [/\/local\//, "Local service"],
  [/./, "Client"],
];

/** @param {import("typedoc").Application} app */
function categorize(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.children?.flatMap(({ children = [] }) => children) ?? []) {
      const key = `${reflection.sources?.[0]?.fullFileName} ${reflection.name}`;
      const text = CATEGORIES.find(([pattern]) => pattern.test(key))?.[1] ?? "";
      const documented = reflection.signatures?.[0] ?? reflection;
      documented.comment ??= new Comment();
      documented.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text }]));
    }
  });
}

/**
 * Names guides by their headings. The theme shows the name of the README itself.
 *
 * @param {import("typedoc").Application} app
 */
function nameGuides(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const guide of project.documents ?? [])
      guide.name = HEADING.exec(guide.content[0]?.text ?? "")?.[1] ?? guide.name;
    for (const part of project.readme ?? []) part.text = part.text.replace(HEADING, "");
  });
}

const HEADING = /^# (.+)\n/;

/**
 * Members of inline types, such as `{ ok: true }`, are documented with the symbol that has the type.
 *
 * @param {import("typedoc").Application} app
 */
function excuseInlineTypes(app) {
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    const members = project.getReflectionsByKind(ReflectionKind.Property | ReflectionKind.ConstructorSignature);
    const inline = members.filter(
      (member) => member.parent?.kindOf(ReflectionKind.TypeLiteral) && !member.hasComment() && !isOfParameter(member),
    );
    app.options.setValue("intentionallyNotDocumented", [
      ...new Set(inline.map((member) => member.getFriendlyFullName())),
      "aws-support-client.SupportClientConfig.signerConstructor.__type",
    ]);
  });
}

/** @param {import("typedoc").Reflection} reflection @returns {boolean} */
function isOfParameter({ parent }) {
  return parent !== undefined && (parent.kindOf(ReflectionKind.Parameter) || isOfParameter(parent));
}

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "aws-support-client",
  entryPoints: ["src/index.ts", "src/local/index.ts"],
  out: "docs/reference",
  readme: "README.md",
  projectDocuments: ["docs/*.md"],
  customCss: "docs/reference.css",
  plugin: [categorize, nameGuides, excuseInlineTypes],
  categorizeByGroup: false,
  categoryOrder: [
    "Client",
    "Commands",
    "Cases",
    "Attachments",
    "Trusted Advisor",
    "Validation and code lookup",
    "Events",
    "Region failover",
    "Pagination and waiters",
    "Errors",
    "Command inputs and outputs",
    "Shapes",
    "Schemas",
    "Local service",
    "*",
  ],
  highlightLanguages: ["diff", "js", "json", "python", "sh", "ts", "yaml"],
  navigation: { includeCategories: true, includeGroups: false },
  sort: ["kind", "alphabetical"],
  kindSortOrder: ["Document", "Module", "Function", "Class", "Variable", "Interface", "TypeAlias"],
  // `npm run types` checks them.
  skipErrorChecking: true,
  excludeInternal: true,
  excludePrivate: true,
  excludeProtected: true,
  validation: { invalidLink: true, invalidPath: true, notDocumented: true, notExported: false },
  treatValidationWarningsAsErrors: true,
};
