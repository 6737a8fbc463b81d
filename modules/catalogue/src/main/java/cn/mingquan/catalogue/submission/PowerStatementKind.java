package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.statement.StatementDocument;
import cn.mingquan.catalogue.statement.StatementReply;
import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.platform.attachments.Enclosure;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.FilingKind;
import cn.mingquan.platform.post.FilingState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Power statements in the post office: laid out for examination where they arrive, applied where they come back. */
@Dependent
public class PowerStatementKind implements FilingKind {

    public static final String CODE = "POWER_STATEMENT";

    private final Statements statements;
    private final StatementRows rows;
    private final Standing standing;
    private final Clock clock;
    private final int days;

    @Inject
    PowerStatementKind(
            Statements statements,
            StatementRows rows,
            Standing standing,
            Clock clock,
            @ConfigProperty(name = "mingquan.filings.power-statement.days", defaultValue = "30") int days) {
        if (days < 1) {
            throw new IllegalArgumentException("mingquan.filings.power-statement.days must be at least 1");
        }
        this.statements = statements;
        this.rows = rows;
        this.standing = standing;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "权力明晰表";
    }

    @Override
    public int days() {
        return days;
    }

    @Override
    public List<Enclosure> enclosures(String document) {
        return Json.read(document, StatementDocument.class).attachments();
    }

    @Override
    public void arrived(UUID filing, String document) {
        rows.lay(filing, Json.read(document, StatementDocument.class));
    }

    @Override
    public void settled(Outcome outcome) {
        if (outcome.state() == FilingState.RETURNED) {
            statements.settled(outcome.subject(), StatementState.RETURNED, outcome.reason());
            return;
        }
        var reply = Json.read(Objects.requireNonNull(outcome.reply()), StatementReply.class);
        var madeAt = statements.settled(outcome.subject(), StatementState.EXAMINED, null);
        rows.settle(outcome.subject(), reply, clock.instant());
        standing.apply(reply, outcome.receiver(), madeAt);
    }
}
