package cn.mingquan.platform.filings;

import java.util.List;

/**
 * A page of what units have filed with this body.
 *
 * @param fresh how many in the whole inbox have not been received
 * @param open how many have been received and wait for an answer
 * @param overdue how many of both are late
 * @param returned how many have been sent back
 */
public record IncomingPage(List<IncomingView> items, long total, long fresh, long open, long overdue, long returned) {}
