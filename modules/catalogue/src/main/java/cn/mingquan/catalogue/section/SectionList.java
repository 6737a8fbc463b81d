package cn.mingquan.catalogue.section;

import java.util.List;

/** All sections of the unit. */
public record SectionList(List<SectionView> items) {}
