package cn.mingquan.registry.intake;

import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.registry.identity.Usernames;
import cn.mingquan.registry.region.Level;
import cn.mingquan.registry.region.Region;
import cn.mingquan.registry.region.RegionKind;
import cn.mingquan.registry.region.Regions;
import cn.mingquan.registry.unit.CodeLists;
import cn.mingquan.registry.unit.Profile;
import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.unit.Units;
import cn.mingquan.registry.uscc.Uscc;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settles what each draft means, what it would change, and what is wrong with it. Errors keep a row out; doubts are
 * only told. Must run on the shared tables; changes nothing.
 */
@Dependent
public class DraftCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 64;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    private final Regions regions;
    private final Units units;
    private final CodeLists lists;
    private final UnitSheet sheet;
    private final Usernames usernames;

    @Inject
    public DraftCheck(Regions regions, Units units, CodeLists lists, UnitSheet sheet, Usernames usernames) {
        this.regions = regions;
        this.units = units;
        this.lists = lists;
        this.sheet = sheet;
        this.usernames = usernames;
    }

    /** @param roots the caller's part of the tree */
    public List<Planned> check(List<Draft> drafts, Findings findings, Collection<String> roots) {
        return check(drafts, findings, roots, null);
    }

    /** @param self the unit a form edits; it is then meant, whatever the form says */
    public List<Planned> check(List<Draft> drafts, Findings findings, Collection<String> roots, @Nullable Unit self) {
        var run = new Run(
                new Known(regions, units, drafts, roots),
                usernames.asked(self == null ? named(drafts) : Set.of()),
                new Notes(findings, sheet.layout().sheet(UnitSheet.NAME)),
                self);
        return run.plan(drafts);
    }

    private static Set<String> named(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> blankToNull(draft.request().adminUsername()))
                .filter(username ->
                        username != null && USERNAME.matcher(username).matches())
                .collect(Collectors.toSet());
    }

    /** One reading of a list: what has been seen so far in it. */
    private final class Run {

        private final Known known;
        private final Usernames.Asked asked;
        private final Notes notes;
        private final @Nullable Unit self;
        private final List<CodeLists.Code> categories = lists.unitCategories();
        private final List<CodeLists.Code> lines = lists.sectorLines();
        private final Map<String, Draft> seenCodes = new HashMap<>();
        private final Map<String, Draft> seenNames = new HashMap<>();
        private final Map<String, Draft> seenUsernames = new HashMap<>();
        private final Map<UUID, Draft> seenUnits = new HashMap<>();

        Run(Known known, Usernames.Asked asked, Notes notes, @Nullable Unit self) {
            this.known = known;
            this.asked = asked;
            this.notes = notes;
            this.self = self;
        }

        List<Planned> plan(List<Draft> drafts) {
            var planned = new ArrayList<Planned>();
            for (var draft : drafts) {
                planned.add(settle(draft));
            }
            var withParents = new ParentSearch(known, notes, planned).all();
            spreadErrors(withParents);
            return withParents.stream().map(this::withEffect).toList();
        }

        private Planned settle(Draft draft) {
            var request = draft.request();
            var name = blankToNull(request.name());
            if (name == null) {
                required(draft, "name");
            } else if (name.length() > LONGEST_NAME) {
                notes.error(draft, "name", "超过 " + LONGEST_NAME + " 个字");
            }
            var place = place(draft);
            limits(draft);
            var uscc = Optional.ofNullable(blankToNull(request.uscc())).map(Uscc::of);
            uscc.ifPresent(code -> doubts(draft, code, place));
            if (name == null || place.isEmpty()) {
                return new Planned(draft, Effect.BAD, null, null, null);
            }
            duplicates(draft, name, place.get(), uscc.filter(Uscc::valid));
            var existing = existing(draft, name, place.get(), uscc.filter(Uscc::valid));
            existing.ifPresent(unit -> again(draft, name, place.get(), unit));
            username(draft, existing);
            var before = existing.map(Unit::profile);
            var profile = new Profile(
                    name,
                    uscc.map(Uscc::text).orElse(before.map(Profile::uscc).orElse(null)),
                    place.get().code(),
                    level(draft, place.get(), before),
                    self != null ? null : before.map(Profile::parentUnitId).orElse(null),
                    category(draft, before),
                    sectorLine(draft, before),
                    or(request.vertical(), before.map(Profile::vertical).orElse(false)),
                    orKept(request.establishment(), before.map(Profile::establishment)),
                    orKept(request.staff(), before.map(Profile::staff)),
                    orKept(blankToNull(request.contactName()), before.map(Profile::contactName)),
                    orKept(blankToNull(request.contactPhone()), before.map(Profile::contactPhone)),
                    or(request.oversight(), before.map(Profile::oversight).orElse(false)));
            return new Planned(draft, Effect.CREATE, profile, existing.orElse(null), null);
        }

        /** A form that edits means what it leaves empty; a file leaves empty what it does not know. */
        private <T> @Nullable T orKept(@Nullable T given, Optional<T> before) {
            return given != null || self != null ? given : before.orElse(null);
        }

        private boolean or(@Nullable Boolean given, boolean before) {
            return given != null ? given : before;
        }

        private void limits(Draft draft) {
            var request = draft.request();
            people(draft, "establishment", request.establishment());
            people(draft, "staff", request.staff());
            length(draft, "uscc", request.uscc(), 32);
            length(draft, "contactName", request.contactName(), LONGEST_TEXT);
            length(draft, "contactPhone", request.contactPhone(), LONGEST_TEXT);
            length(draft, "adminName", request.adminName(), LONGEST_TEXT);
        }

        /** A file's reader may have told it, or why it could not read what is there. */
        private void required(Draft draft, String key) {
            if (!notes.bad(draft, key)) {
                notes.error(draft, key, "必填，不能为空");
            }
        }

        private void people(Draft draft, String key, @Nullable Integer number) {
            if (number != null && (number < 0 || number > MOST_PEOPLE)) {
                notes.error(draft, key, "应为 0 到 " + MOST_PEOPLE + " 的整数");
            }
        }

        private void length(Draft draft, String key, @Nullable String text, int most) {
            if (text != null && text.length() > most) {
                notes.error(draft, key, "超过 " + most + " 个字");
            }
        }

        private Optional<Region> place(Draft draft) {
            var code = blankToNull(draft.request().regionCode());
            if (code == null) {
                required(draft, "regionCode");
                return Optional.empty();
            }
            var place = known.place(code).filter(region -> known.mine(region.code()));
            if (place.isEmpty()) {
                notes.error(draft, "regionCode", "区划树中没有 " + code + "，或不在您负责的范围内");
            } else if (place.get().kind() == RegionKind.NATION) {
                notes.error(draft, "regionCode", "单位不能直接挂在全国之下，请选择省、市、县或国务院部门");
                return Optional.empty();
            }
            return place;
        }

        private void doubts(Draft draft, Uscc code, Optional<Region> place) {
            code.doubt().ifPresent(doubt -> notes.warning(draft, "uscc", doubt));
            place.flatMap(region -> code.mismatch(region.code()))
                    .ifPresent(doubt -> notes.warning(draft, "uscc", doubt));
        }

        private void duplicates(Draft draft, String name, Region place, Optional<Uscc> code) {
            var sameName = seenNames.putIfAbsent(place.code() + " " + name, draft);
            if (sameName != null) {
                notes.error(draft, "name", "与第 " + sameName.row() + " 行重复（同一区划、同一名称）");
            }
            code.map(c -> seenCodes.putIfAbsent(c.text(), draft))
                    .ifPresent(other -> notes.error(draft, "uscc", "与第 " + other.row() + " 行的统一社会信用代码重复"));
        }

        private Optional<Unit> existing(Draft draft, String name, Region place, Optional<Uscc> code) {
            var named = known.named(name, place.code());
            if (self != null) {
                if (named.isPresent() && !named.get().id().equals(self.id())) {
                    notes.error(draft, "name", "同一区划下已有同名单位");
                }
                return Optional.of(self);
            }
            var coded = code.map(known::withUscc).orElse(List.of());
            if (coded.size() > 1) {
                notes.error(draft, "uscc", "已有多个单位使用这个统一社会信用代码，无法分辨，请先改正");
                return named;
            }
            if (coded.isEmpty()) {
                return named;
            }
            var match = coded.get(0);
            if (!known.mine(match.profile().regionCode())) {
                notes.error(draft, "uscc", "这个统一社会信用代码已被您负责范围以外的单位使用");
                return Optional.empty();
            }
            if (named.isPresent() && !named.get().id().equals(match.id())) {
                notes.error(draft, "name", "名称与统一社会信用代码分别指向两个已有单位，请核对");
            }
            return Optional.of(match);
        }

        /** One unit may be meant by its name in one row and by its code in another; and a code may bring a new name or place. */
        private void again(Draft draft, String name, Region place, Unit unit) {
            var other = seenUnits.putIfAbsent(unit.id(), draft);
            if (other != null) {
                if (notes.bad(draft, "name") || notes.bad(draft, "uscc")) {
                    return;
                }
                notes.error(
                        draft,
                        "name",
                        "与第 " + other.row() + " 行指的是同一个已有单位“" + unit.profile().name() + "”");
                return;
            }
            if (self == null) {
                told(draft, name, place, unit.profile());
            }
        }

        /** What else than its figures a row changes of a unit that is there. */
        private void told(Draft draft, String name, Region place, Profile before) {
            if (!name.equals(before.name())) {
                notes.warning(draft, "name", "这个统一社会信用代码属于已有单位“" + before.name() + "”，确认后改名为“" + name + "”");
            }
            if (!place.code().equals(before.regionCode())) {
                notes.warning(
                        draft,
                        "regionCode",
                        "这个统一社会信用代码属于已有单位“" + before.name() + "”，确认后从区划 " + written(before.regionCode()) + " 移到 "
                                + written(place.code()));
            }
        }

        /** As people write the code of a place, whose own level it may be. */
        private static String written(String regionCode) {
            return regionCode.endsWith("-0") ? regionCode.substring(0, regionCode.length() - 2) : regionCode;
        }

        private void username(Draft draft, Optional<Unit> existing) {
            var username = blankToNull(draft.request().adminUsername());
            if (username == null || self != null) {
                return;
            }
            if (!USERNAME.matcher(username).matches()) {
                notes.error(draft, "adminUsername", "账号用 3 至 64 位小写字母、数字、点、横线、下划线，以字母或数字开头");
                return;
            }
            var other = seenUsernames.putIfAbsent(username, draft);
            if (other != null) {
                notes.error(draft, "adminUsername", "与第 " + other.row() + " 行的管理员账号重复");
            }
            var owner = asked.unit(username);
            if (owner.isPresent() && !owner.equals(existing.map(Unit::id))) {
                notes.error(draft, "adminUsername", "账号已被其他单位使用，请换一个");
            } else if (existing.filter(unit -> !unit.beingMade()).isEmpty()) {
                inUse(draft, username, existing.map(Unit::code).orElse(null));
            } else if (owner.isEmpty()) {
                notes.warning(draft, "adminUsername", "单位已经接入，管理员账号不随文件更改；换人请到单位页面办理");
            }
        }

        private void inUse(Draft draft, String username, @Nullable String tenant) {
            switch (asked.standing(username, tenant)) {
                case TAKEN -> notes.error(draft, "adminUsername", "账号已被其他单位或管理员使用，请换一个");
                case UNKNOWN -> notes.warning(draft, "adminUsername", "身份认证服务（Keycloak）暂时连接不上，没有核对账号是否已被使用；接入时再核对");
                case FREE -> {}
            }
        }

        private Level level(Draft draft, Region place, Optional<Profile> before) {
            var written = blankToNull(draft.request().level());
            if (written == null) {
                return before.map(Profile::level).orElse(place.level());
            }
            var level = Level.of(written);
            if (level.isEmpty()) {
                notes.error(draft, "level", "“" + written + "”不是级别，请填国家、省、市、县或乡");
                return place.level();
            }
            if (level.get() != place.level()) {
                notes.warning(draft, "level", "级别与所在区划“" + place.name() + "”的级别不一致，请核对");
            }
            return level.get();
        }

        private String category(Draft draft, Optional<Profile> before) {
            var written = blankToNull(draft.request().category());
            if (written == null) {
                if (before.isEmpty()) {
                    notes.warning(draft, "category", "没有填写单位类别，归入“其他”");
                }
                return before.map(Profile::category).orElse(CodeLists.OTHER);
            }
            var code = Categories.codeOf(written, categories);
            if (code.isEmpty()) {
                notes.warning(draft, "category", "“" + written + "”不属于已有类别，归入“其他”");
            }
            var category = code.orElse(CodeLists.OTHER);
            if (before.isPresent() && !before.get().category().equals(category)) {
                notes.warning(draft, "category", "单位类别改变后，已从原类别模板带入的内容不会自动更换");
            }
            return category;
        }

        private @Nullable String sectorLine(Draft draft, Optional<Profile> before) {
            var written = blankToNull(draft.request().sectorLine());
            if (written != null && lines.stream().noneMatch(line -> line.code().equals(written))) {
                notes.error(draft, "sectorLine", "“" + written + "”不在条线列表中");
            }
            return orKept(written, before.map(Profile::sectorLine));
        }

        /** A row whose parent cannot be made cannot be made either. */
        private void spreadErrors(List<Planned> planned) {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (var each : planned) {
                    var parent = each.parent();
                    if (parent != null && notes.bad(parent) && !notes.bad(each.draft())) {
                        notes.error(each.draft(), "parentUnit", "上级单位在第 " + parent.row() + " 行，该行有错误");
                        changed = true;
                    }
                }
            }
        }

        private Planned withEffect(Planned planned) {
            if (notes.bad(planned.draft())) {
                return planned.as(Effect.BAD);
            }
            var existing = planned.existing();
            // One that is not open yet is still to be made, whatever an earlier attempt has left of it.
            if (existing == null || (self == null && existing.beingMade())) {
                return planned.as(Effect.CREATE);
            }
            var same = existing.profile().equals(planned.profile()) && planned.parent() == null;
            return planned.as(same ? Effect.UNCHANGED : Effect.UPDATE);
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** For the search of parents: the id an existing unit has. */
    static Optional<UUID> idOf(Planned planned) {
        return Optional.ofNullable(planned.existing()).map(Unit::id);
    }
}
