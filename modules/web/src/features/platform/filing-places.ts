/** Where the document of a kind is read by its sender. */
export const sentTo: Record<string, string> = {
  POWER_STATEMENT: '/statements',
  RISK_CATALOGUE: '/risk-catalogues',
  RISK_CATALOGUE_RECORD: '/risk-catalogues',
}

/** Where the body that has received it deals with it. */
export const dealtWith: Record<string, string> = {
  POWER_STATEMENT: '/examinations',
  RISK_CATALOGUE: '/moderations',
  RISK_CATALOGUE_RECORD: '/moderations',
}
