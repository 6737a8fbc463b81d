package cn.mingquan.platform.imports;

import java.time.Instant;

/** What a module keeps of files that wait for a confirmation, outside the units' own imports. Discovered as CDI beans. */
public interface Unconfirmed {

    /**
     * Removes, under the platform's role, what was checked before that instant and confirmed by nobody.
     *
     * @return how many files
     */
    int removeUnconfirmed(Instant before);
}
