const drafts = 'mingquan.draft.'

/** Names in which no separator stands, so that nobody's drafts begin like somebody else's. */
function of(username: string): string {
  return `${drafts}${encodeURIComponent(username)}/`
}

/** Where this tab keeps what somebody types into a form. */
export function draftStorage(username: string, form: string): string {
  return of(username) + form
}

/**
 * Removes the drafts this tab keeps. At a counter the next person works in the same tab.
 *
 * @param but whose stay
 */
export function forgetDrafts(but?: string): void {
  const kept = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '')
  kept
    .filter((name) => name.startsWith(drafts) && (but === undefined || !name.startsWith(of(but))))
    .forEach((name) => sessionStorage.removeItem(name))
}
