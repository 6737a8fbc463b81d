package cn.mingquan.catalogue.inventory.workbook;

import cn.mingquan.catalogue.inventory.InventoryRounds;
import cn.mingquan.catalogue.inventory.entry.EntryRules;
import cn.mingquan.catalogue.inventory.list.InventoryReturns;
import cn.mingquan.catalogue.workbook.CatalogueLists;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.AppliedImport;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.imports.WorkbookImport;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Merges the workbooks of sections back into a round. What comes in counts as submitted. */
@Dependent
public class ReturnImport {

    private final Sql sql;
    private final CatalogueLists lists;
    private final InventoryRounds rounds;
    private final InventoryReturns returns;
    private final EntryRules rules;
    private final AuditTrail audit;

    @Inject
    public ReturnImport(
            Sql sql,
            CatalogueLists lists,
            InventoryRounds rounds,
            InventoryReturns returns,
            EntryRules rules,
            AuditTrail audit) {
        this.sql = sql;
        this.lists = lists;
        this.rounds = rounds;
        this.returns = returns;
        this.rules = rules;
        this.audit = audit;
    }

    /** The import into one round: what was checked for another one is not found. */
    WorkbookImport into(UUID round) {
        return new IntoRound(round);
    }

    private final class IntoRound implements WorkbookImport {

        private final UUID round;

        IntoRound(UUID round) {
            this.round = round;
        }

        @Override
        public String kind() {
            return "inventory-" + round;
        }

        @Override
        public WorkbookLayout layout() {
            return ReturnLayout.of(lists);
        }

        @Override
        public List<SheetCount> run(WorkbookReader file, Findings findings, boolean apply) {
            rounds.getOpen(round);
            var asked = apply ? returns.ofRoundLocked(round) : returns.ofRound(round);
            var sheets = new ReturnSheets(sql, rules, returns, asked, apply);
            if (file.has(ReturnLayout.ENTRIES)) {
                file.rows(ReturnLayout.ENTRIES, sheets::entry);
            }
            if (file.has(ReturnLayout.SECTIONS)) {
                file.rows(ReturnLayout.SECTIONS, sheets::summary);
            }
            return sheets.finish();
        }

        @Override
        public boolean divisible() {
            return false;
        }

        @Override
        public void applied(AppliedImport what) {
            audit.record("inventory.imported", "inventory", round, what.fileName(), what);
        }
    }
}
