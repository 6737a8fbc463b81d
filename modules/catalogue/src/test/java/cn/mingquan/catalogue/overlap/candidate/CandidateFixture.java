package cn.mingquan.catalogue.overlap.candidate;

import cn.mingquan.platform.post.PostOffice;

/** The search for overlaps, for tests of other packages. */
public final class CandidateFixture {

    private CandidateFixture() {}

    public static CandidateResource candidates(PostOffice office) {
        return new CandidateResource(new Candidates(office.sql), new Suggestions(office.sql));
    }
}
