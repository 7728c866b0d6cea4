export type { SupportSender } from "./sender.js";
