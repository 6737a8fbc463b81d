package cn.mingquan.catalogue.examination;

import java.util.List;

/** Which rows got their verdict, and why the others did not. */
public record DecidedRows(int decided, List<Refusal> refused) {

    /** A row that stays as it was, with the reason in Chinese. */
    public record Refusal(int sort, String name, String reason) {}
}
