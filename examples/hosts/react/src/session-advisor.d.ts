// What React has to know of the element. It sets properties and takes `on` before the name of any event.
import type { HTMLAttributes, RefAttributes } from "react";
import type { SessionAdvisorElement, SessionAdvisorEventMap } from "../vendor/embed.d.ts";

type Settable = Partial<Pick<SessionAdvisorElement, "scenario" | "view" | "editable" | "theme" | "base">>;

/** An event where it is listened to. */
export type Told<K extends keyof SessionAdvisorEventMap> = SessionAdvisorEventMap[K] & {
  readonly currentTarget: SessionAdvisorElement;
};

type Listeners = { [K in keyof SessionAdvisorEventMap as `on${K}`]?: (event: Told<K>) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "session-advisor": HTMLAttributes<SessionAdvisorElement> & RefAttributes<SessionAdvisorElement> & Settable & Listeners;
    }
  }
}
