package cn.mingquan.risks.practice.promotion;

import java.util.List;

/**
 * A page of offered practices.
 *
 * @param open how many wait for an answer, whatever the list shows
 */
public record OfferedPracticePage(List<OfferedPractice> items, long total, long open) {}
