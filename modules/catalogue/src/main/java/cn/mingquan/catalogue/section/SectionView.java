package cn.mingquan.catalogue.section;

import java.util.UUID;

/**
 * A section and how many posts it has.
 *
 * @param demo made up for the demonstration
 */
public record SectionView(UUID id, String name, int sort, int posts, boolean demo, long version) {}
