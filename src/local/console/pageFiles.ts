import apiJs from "./page/api.js?raw";
import baseCss from "./page/base.css?raw";
import casesJs from "./page/cases.js?raw";
import contentCss from "./page/content.css?raw";
import controlsCss from "./page/controls.css?raw";
import conversationJs from "./page/conversation.js?raw";
import domJs from "./page/dom.js?raw";
import faultsJs from "./page/faults.js?raw";
import iconSvg from "./page/icon.svg?raw";
import indexHtml from "./page/index.html?raw";
import layoutCss from "./page/layout.css?raw";
import listsCss from "./page/lists.css?raw";
import mainJs from "./page/main.js?raw";
import requestsJs from "./page/requests.js?raw";

const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";

/** The files of the page by path. Embedded as text, so that bundles of the service include them. */
export const PAGE_FILES: ReadonlyMap<string, readonly [type: string, text: string]> = new Map([
  ["/console", ["text/html; charset=utf-8", indexHtml]],
  ["/console/icon.svg", ["image/svg+xml", iconSvg]],
  ["/console/base.css", [STYLE, baseCss]],
  ["/console/content.css", [STYLE, contentCss]],
  ["/console/controls.css", [STYLE, controlsCss]],
  ["/console/layout.css", [STYLE, layoutCss]],
  ["/console/lists.css", [STYLE, listsCss]],
  ["/console/api.js", [SCRIPT, apiJs]],
  ["/console/cases.js", [SCRIPT, casesJs]],
  ["/console/conversation.js", [SCRIPT, conversationJs]],
  ["/console/dom.js", [SCRIPT, domJs]],
  ["/console/faults.js", [SCRIPT, faultsJs]],
  ["/console/main.js", [SCRIPT, mainJs]],
  ["/console/requests.js", [SCRIPT, requestsJs]],
]);
