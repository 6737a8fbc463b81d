package cn.mingquan.catalogue.section;

import java.util.UUID;

/** A section and how many posts it has. */
public record SectionView(UUID id, String name, int sort, int posts, long version) {}
