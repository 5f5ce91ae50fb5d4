// Rows that reports get without a worksheet, by example: what their formulas and templates may name. A test compares them with real ones.
const serving = { kind: '', of: '', id: '', title: {} }
const obligation = { id: '', clause: '', title: {}, actor: {}, towards: {}, term: {} }
const obligationTrace = { ...obligation, serving: [serving], missing: [serving], isGap: '' }
const due = { title: {}, day: '', daysLeft: '' }

/** By the value of `config` in report.json. */
export const traceExamples = {
  clauses: { id: '', title: {}, text: {}, obligations: [obligationTrace], serving: [serving], isGap: '' },
  obligations: obligationTrace,
}

/** By the value of `standings` in report.json. */
export const standingExamples = {
  stages: {
    stage: '',
    is: '',
    say: {},
    waitsFor: [{}],
    waitsForMe: '',
    records: '',
    late: '',
    open: '',
    due,
    next: { title: {}, worksheet: '', answer: '', mayCreate: '' },
  },
  obligations: { ...obligation, is: '', say: {}, late: '', open: '', due },
}
