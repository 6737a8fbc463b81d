package cn.mingquan.risks.practice;

import java.util.List;

/** A page of what the unit has offered. */
public record PracticePage(List<PracticeView> items, long total) {}
