package cn.mingquan.catalogue.overlap.candidate;

import java.util.List;

/**
 * A page of what may overlap, the likeliest first.
 *
 * @param subject the row that is compared
 */
public record CandidatePage(List<Candidate> items, long total, Candidate subject) {}
