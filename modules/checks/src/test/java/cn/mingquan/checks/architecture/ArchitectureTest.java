package cn.mingquan.checks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.platform.tenancy.TenantScoped;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of docs/adr/0001: whoever breaks one learns it here, with the class and the line. */
class ArchitectureTest {

    /** In the order in which they may know each other. */
    private static final List<String> MODULES =
            List.of("platform", "registry", "statistics", "catalogue", "risks", "monitoring");

    /** Calls that need no account; each is a decision. */
    private static final Set<String> PUBLIC_ENDPOINTS = Set.of("ConfigResource.config");

    private static JavaClasses code;

    @BeforeAll
    static void read_the_compiled_modules() {
        var paths = new java.util.ArrayList<java.nio.file.Path>();
        MODULES.forEach(module -> paths.add(Modules.classes(module)));
        paths.add(Modules.classes("server"));
        code = new ClassFileImporter().importPaths(paths);
        assertThat(code.size()).isGreaterThan(100);
    }

    @Test
    void modules_know_only_earlier_modules() {
        for (var i = 0; i < MODULES.size(); i++) {
            for (var later : MODULES.subList(i + 1, MODULES.size())) {
                noClasses()
                        .that()
                        .resideInAPackage(packages(MODULES.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(packages(later))
                        .check(code);
            }
        }
    }

    @Test
    void a_module_is_used_through_its_root_package_only() {
        // The platform's packages are there for all; the server puts the modules together.
        for (var module : MODULES.subList(1, MODULES.size())) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("cn.mingquan." + module + "..", "cn.mingquan.server..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("cn.mingquan." + module + ".*..")
                    .check(code);
        }
    }

    @Test
    void the_packages_inside_a_module_form_no_cycle() {
        for (var module : MODULES) {
            slices().matching("cn.mingquan." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(code);
        }
    }

    @Test
    void every_endpoint_declares_its_roles_or_is_listed_as_public() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new ArchCondition<JavaMethod>("name the roles that may call it") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var owner = method.getOwner();
                        var roles = method.isAnnotatedWith(RolesAllowed.class)
                                || owner.isAnnotatedWith(RolesAllowed.class)
                                || method.isAnnotatedWith(DenyAll.class);
                        var open = method.isAnnotatedWith(PermitAll.class)
                                && PUBLIC_ENDPOINTS.contains(owner.getSimpleName() + "." + method.getName());
                        if (!roles && !open) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no roles"));
                        }
                    }
                })
                .check(code);
    }

    @Test
    void every_resource_says_whose_data_it_touches() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<JavaClass>("be tenant scoped or platform scoped, and not both") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.isAnnotatedWith(TenantScoped.class) == type.isAnnotatedWith(PlatformScoped.class)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " must have one scope"));
                        }
                    }
                })
                .check(code);
    }

    @Test
    void resources_answer_with_records_never_with_entities() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new ArchCondition<JavaMethod>("return a record, a response or nothing") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var type = method.getRawReturnType();
                        if (!type.isRecord()
                                && !type.isEquivalentTo(Response.class)
                                && !type.isEquivalentTo(void.class)
                                && !type.isAssignableTo(jakarta.json.JsonValue.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " returns " + type.getName()));
                        }
                    }
                })
                .check(code);
    }

    @Test
    void entities_stay_inside_their_feature() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(code);
    }

    @Test
    void every_entity_is_listed_in_the_persistence_unit() throws IOException {
        var listed = new TreeSet<String>();
        var text =
                Files.readString(Modules.root().resolve("modules/server/src/main/resources/META-INF/persistence.xml"));
        var matcher = java.util.regex.Pattern.compile("<class>\\s*([\\w.$]+)\\s*</class>")
                .matcher(text);
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }
        var mapped = new TreeSet<String>();
        code.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class)
                        || type.isAnnotatedWith(jakarta.persistence.Embeddable.class)
                        || type.isAnnotatedWith(jakarta.persistence.Converter.class)
                        || type.isAnnotatedWith(jakarta.persistence.MappedSuperclass.class))
                .map(JavaClass::getName)
                .forEach(mapped::add);

        assertThat(listed).containsExactlyElementsOf(mapped);
    }

    @Test
    void only_repositories_speak_to_the_entity_manager() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(code);
    }

    @Test
    void time_comes_from_the_one_clock() {
        var now = new DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall>("the system's own clock") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                var target = call.getTarget();
                var owner = target.getOwner();
                var none = target.getRawParameterTypes().isEmpty();
                return (owner.isEquivalentTo(Instant.class) && target.getName().equals("now") && none)
                        || (owner.isEquivalentTo(LocalDate.class)
                                && target.getName().equals("now")
                                && none)
                        || (owner.isEquivalentTo(Clock.class)
                                && target.getName().startsWith("system"));
            }
        };
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.mingquan.platform.time..")
                .should()
                .callMethodWhere(now)
                .check(code);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(code);
    }

    @Test
    void nothing_static_changes() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("cn.mingquan..")
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(code);
    }

    @Test
    void names_say_what_a_type_is() {
        for (var suffix :
                List.of("Manager", "Helper", "Util", "Utils", "Impl", "Base", "Data", "Info", "Dto", "Service")) {
            noClasses()
                    .that()
                    .resideInAPackage("cn.mingquan..")
                    .should()
                    .haveSimpleNameEndingWith(suffix)
                    .check(code);
        }
    }

    @Test
    void nothing_prints() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("VerifyAudit")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(code);
    }

    private static String packages(String module) {
        return "cn.mingquan." + module + "..";
    }
}
