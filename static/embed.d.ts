import type { AdvisorError, ErrorCode, Report } from "./types.js";

export type * from "./types.js";

/** The parts of the advisor that an element shows. */
export type View = "all" | "verdict" | "limits" | "timeline" | "form";

/** Its colours; `auto` are those of the page around it. */
export type Theme = "auto" | "light" | "dark";

/** What is wrong: with the scenario, with loading the element, or with the advisor itself. */
export interface Failure extends Omit<AdvisorError, "code"> {
  code: ErrorCode | "not-loaded" | "stopped";
}

/** The events that an element tells. */
export interface SessionAdvisorEventMap {
  "session-advisor-report": CustomEvent<Report>;
  "session-advisor-error": CustomEvent<Failure>;
}

/** The element `<session-advisor>`. */
export interface SessionAdvisorElement extends HTMLElement {
  /** A line of the notation. */
  get scenario(): string;
  set scenario(line: string | null | undefined);
  get view(): View;
  set view(view: View | null | undefined);
  /** Whether readers can change the scenario. */
  editable: boolean;
  get theme(): Theme;
  set theme(theme: Theme | null | undefined);
  /** Where the advisor's files are: the whole address of a folder. */
  get base(): string;
  set base(base: string | null | undefined);
  /** The report that is shown. */
  readonly report: Report | undefined;

  addEventListener<K extends keyof SessionAdvisorEventMap>(
    type: K,
    listener: (this: SessionAdvisorElement, event: SessionAdvisorEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: SessionAdvisorElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "session-advisor": SessionAdvisorElement;
  }
  // They bubble: any element, the document and the window may listen.
  interface GlobalEventHandlersEventMap extends SessionAdvisorEventMap {}
}
