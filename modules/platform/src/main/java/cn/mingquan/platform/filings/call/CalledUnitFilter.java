package cn.mingquan.platform.filings.call;

import cn.mingquan.platform.filings.asked.CallStatus;
import cn.mingquan.platform.paging.SearchWords;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which of the units that were asked. */
public class CalledUnitFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("status")
    private @Nullable CallStatus status;

    @QueryParam("waiting")
    @DefaultValue("false")
    private boolean waiting;

    public CalledUnitFilter() {}

    CalledUnitFilter(@Nullable String words, @Nullable CallStatus status, boolean waiting) {
        this.words = words;
        this.status = status;
        this.waiting = waiting;
    }

    @Nullable
    String like() {
        return SearchWords.pattern(words);
    }

    @Nullable
    String status() {
        return status == null ? null : status.name();
    }

    boolean waiting() {
        return waiting;
    }
}
