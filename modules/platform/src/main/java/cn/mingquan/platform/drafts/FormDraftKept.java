package cn.mingquan.platform.drafts;

import java.time.Instant;

/** A draft is on the server, since then. */
public record FormDraftKept(Instant savedAt) {}
