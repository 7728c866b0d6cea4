import { apiJs } from "./assets/apiJs.js";
import { casesJs } from "./assets/casesJs.js";
import { conversationJs } from "./assets/conversationJs.js";
import { domJs } from "./assets/domJs.js";
import { iconSvg } from "./assets/iconSvg.js";
import { layoutCss } from "./assets/layoutCss.js";
import { mainJs } from "./assets/mainJs.js";
import { pageHtml } from "./assets/pageHtml.js";
import { requestsJs } from "./assets/requestsJs.js";
import { styleCss } from "./assets/styleCss.js";
import { troublesJs } from "./assets/troublesJs.js";

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
