package cn.mingquan.catalogue.inventory.coverage;

import java.util.List;

/**
 * What a round has reached (S0-06, S1-20).
 *
 * @param done sections whose list has been accepted
 * @param postsCovered posts of which a list that has been handed in says something
 * @param participants people who took part, each counted once in a section
 * @param holders people who hold a post in one of the sections: whom {@code participants} is compared with
 * @param postsOutside posts that belong to no section, by name: no list covers them
 * @param frozen as it was when the round was closed
 */
public record RoundCoverage(
        List<SectionCoverage> sections,
        int done,
        int late,
        int posts,
        int postsCovered,
        int powers,
        int participants,
        int holders,
        List<String> postsOutside,
        boolean frozen) {}
