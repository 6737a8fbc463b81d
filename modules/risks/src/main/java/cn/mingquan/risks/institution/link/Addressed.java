package cn.mingquan.risks.institution.link;

/** What a link leads to. */
enum Addressed {
    RISK_POINT(
            "riskPointIds",
            "没有这个风险点",
            "select id, left(description, 40) from risk_point where id = any(?::uuid[]) order by code",
            "insert into institution_link (id, institution_id, risk_point_id) values (?, ?, ?)"
                    + " on conflict (risk_point_id, institution_id) do nothing",
            "delete from institution_link where institution_id = ? and risk_point_id = ?"),
    POWER(
            "powerIds",
            "没有这项职权",
            "select id, name from power_item where id = any(?::uuid[]) order by code",
            "insert into institution_link (id, institution_id, power_id) values (?, ?, ?)"
                    + " on conflict (power_id, institution_id) do nothing",
            "delete from institution_link where institution_id = ? and power_id = ?");

    private final String field;
    private final String missing;
    private final String find;
    private final String link;
    private final String unlink;

    Addressed(String field, String missing, String find, String link, String unlink) {
        this.field = field;
        this.missing = missing;
        this.find = find;
        this.link = link;
        this.unlink = unlink;
    }

    /** The field of the request that names them. */
    String field() {
        return field;
    }

    /** What is said of one that the unit does not have. */
    String missing() {
        return missing;
    }

    /** Ids and names of those that there are. */
    String find() {
        return find;
    }

    String link() {
        return link;
    }

    String unlink() {
        return unlink;
    }
}
