import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { Report } from "../vendor/embed.d.ts";
import type { Told } from "./session-advisor.d.ts";
import "./style.css";

const FIRST = "v1~oidc~assume-role-with-web-identity~assume-role.ask-2h";

function Pipeline() {
  const [scenario, setScenario] = useState(FIRST);
  const [report, setReport] = useState<Report>();

  function answered({ currentTarget, detail }: Told<"session-advisor-report">) {
    // The same, or what somebody has changed in the element.
    setScenario(currentTarget.scenario);
    setReport(detail);
  }

  return (
    <>
      <h1>Sessions of our pipelines</h1>
      <label>
        Scenario <input value={scenario} spellCheck={false} onChange={(event) => setScenario(event.target.value)} />
      </label>
      {report && (
        <p role="status">
          <strong>{report.verdict}</strong> {report.headline}
        </p>
      )}
      <session-advisor scenario={scenario} editable onsession-advisor-report={answered}>
        <a href={`${import.meta.env.VITE_ADVISOR}#/${scenario}`}>Open the scenario in the advisor</a>
      </session-advisor>
    </>
  );
}

createRoot(document.querySelector("#main")!).render(<Pipeline />);
