import { apiJs } from "./apiJs.js";
import { casesJs } from "./casesJs.js";
import { conversationJs } from "./conversationJs.js";
import { domJs } from "./domJs.js";
import { iconSvg } from "./iconSvg.js";
import { layoutCss } from "./layoutCss.js";
import { mainJs } from "./mainJs.js";
import { pageHtml } from "./pageHtml.js";
import { requestsJs } from "./requestsJs.js";
import { styleCss } from "./styleCss.js";
import { troublesJs } from "./troublesJs.js";

const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";

/** The files of the page, by path, each with its type. As texts, so that they come along however this is bundled. */
export const ASSETS: ReadonlyMap<string, readonly [type: string, text: string]> = new Map([
  ["/console", ["text/html; charset=utf-8", pageHtml]],
  ["/console/icon.svg", ["image/svg+xml", iconSvg]],
  ["/console/layout.css", [STYLE, layoutCss]],
  ["/console/style.css", [STYLE, styleCss]],
  ["/console/api.js", [SCRIPT, apiJs]],
  ["/console/cases.js", [SCRIPT, casesJs]],
  ["/console/conversation.js", [SCRIPT, conversationJs]],
  ["/console/dom.js", [SCRIPT, domJs]],
  ["/console/main.js", [SCRIPT, mainJs]],
  ["/console/requests.js", [SCRIPT, requestsJs]],
  ["/console/troubles.js", [SCRIPT, troublesJs]],
]);
