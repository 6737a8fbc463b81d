package cn.mingquan.platform.filings.asked;

import cn.mingquan.platform.post.FilingKind;
import jakarta.enterprise.context.Dependent;
import java.util.UUID;

/** Calls for filings in the post office: they go from a body to the units under it, where the copy is all that is kept. */
@Dependent
public class CallNoticeKind implements FilingKind {

    public static final String CODE = "FILING_CALL";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "报送要求";
    }

    @Override
    public boolean notice() {
        return true;
    }

    @Override
    public int days() {
        return 1;
    }

    @Override
    public void arrived(UUID filing, String document) {}

    @Override
    public void settled(Outcome outcome) {}
}
