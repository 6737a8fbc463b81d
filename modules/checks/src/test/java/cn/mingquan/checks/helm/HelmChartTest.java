package cn.mingquan.checks.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.checks.architecture.Modules;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The chart says what the server understands, and refuses what the server would trip over. */
class HelmChartTest {

    /** The oldest that the chart accepts; Helm's library pretends an older one without a cluster. */
    private static final String KUBERNETES = "1.25.0";

    private static final Path CHART = Modules.root().resolve("helm/mingquan");
    private static final Pattern KEY =
            Pattern.compile("^\\| `(?:mingquan|mp)\\.[a-z.-]+` \\| `([A-Z_]+)` \\| (yes|no) \\|", Pattern.MULTILINE);

    @Test
    void the_chart_has_no_findings() {
        var result = new Helm(CHART).lint().strict().quiet().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void the_environment_is_what_the_configuration_page_explains() throws IOException {
        var documents = render(command());
        var names = new TreeSet<>(map(document(documents, "ConfigMap"), "data").keySet());
        for (var variable : list(container(documents), "env")) {
            names.add((String) map(variable).get("name"));
        }
        names.remove("JAVA_TOOL_OPTIONS");
        var known = new TreeMap<String, String>();
        var page = Files.readString(Modules.root().resolve("docs/reference/configuration.md"));
        KEY.matcher(page).results().forEach(row -> known.put(row.group(1), row.group(2)));
        var needed = new TreeSet<>(known.keySet());
        needed.removeIf(name -> !"yes".equals(known.get(name)));

        assertThat(needed).isNotEmpty();
        assertThat(known.keySet()).containsAll(names);
        assertThat(names).containsAll(needed);
    }

    @Test
    void passwords_come_from_the_named_secret_only() {
        var documents = render(command());

        assertThat(documents)
                .extracting(document -> document.get("kind"))
                .containsExactlyInAnyOrder(
                        "ConfigMap", "Deployment", "PodDisruptionBudget", "Service", "ServiceAccount");
        assertThat(map(document(documents, "ConfigMap"), "data").keySet())
                .noneMatch(name -> name.contains("PASSWORD") || name.contains("SECRET"));
        assertThat(list(container(documents), "env")).isNotEmpty().allSatisfy(variable -> {
            var reference = map(map(map(variable), "valueFrom"), "secretKeyRef");
            assertThat(reference).containsEntry("name", "mingquan-secrets");
        });
    }

    @Test
    void the_issuer_follows_from_the_address_of_keycloak_and_can_be_given() {
        assertThat(map(document(render(command()), "ConfigMap"), "data"))
                .containsEntry("MP_JWT_VERIFY_ISSUER", "https://login.example/realms/mingquan")
                .containsEntry(
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        "https://login.example/realms/mingquan/protocol/openid-connect/certs");
        assertThat(map(document(render(command().set("jwt.issuer", "https://other.example")), "ConfigMap"), "data"))
                .containsEntry("MP_JWT_VERIFY_ISSUER", "https://other.example");
    }

    @Test
    void the_server_runs_without_rights_and_is_probed() {
        var documents = render(command());
        var pod = map(map(map(document(documents, "Deployment"), "spec"), "template"), "spec");
        var container = container(documents);
        var security = map(container, "securityContext");

        assertThat(pod).containsEntry("automountServiceAccountToken", false);
        assertThat(map(pod, "securityContext")).containsEntry("runAsNonRoot", true);
        assertThat(security)
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("allowPrivilegeEscalation", false);
        assertThat(map(security, "capabilities")).containsEntry("drop", List.of("ALL"));
        assertThat(list(container, "volumeMounts")).singleElement().satisfies(mount -> assertThat(map(mount))
                .containsEntry("mountPath", "/tmp"));
        assertThat(map(map(container, "livenessProbe"), "httpGet")).containsEntry("path", "/health/live");
        assertThat(map(map(container, "readinessProbe"), "httpGet")).containsEntry("path", "/health/ready");
    }

    @Test
    void services_and_policies_choose_the_pods_of_the_deployment() {
        var documents = render(command().set("networkPolicy.enabled", "true"));
        var deployment = map(document(documents, "Deployment"), "spec");
        var labels = map(map(map(deployment, "template"), "metadata"), "labels");

        assertThat(labels.entrySet())
                .containsAll(map(map(deployment, "selector"), "matchLabels").entrySet())
                .containsAll(map(map(document(documents, "Service"), "spec"), "selector")
                        .entrySet());
        for (var kind : List.of("PodDisruptionBudget", "NetworkPolicy")) {
            var spec = map(document(documents, kind), "spec");
            var selector = map(spec, kind.equals("NetworkPolicy") ? "podSelector" : "selector");
            assertThat(labels.entrySet())
                    .as(kind)
                    .containsAll(map(selector, "matchLabels").entrySet());
        }
    }

    @Test
    void kubernetes_knows_every_field() {
        var mapper = new ObjectMapper();
        mapper.setAnnotationIntrospector(new Strict());
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        var types = Map.of(
                "ConfigMap", ConfigMap.class,
                "Deployment", Deployment.class,
                "Ingress", Ingress.class,
                "NetworkPolicy", NetworkPolicy.class,
                "PodDisruptionBudget", PodDisruptionBudget.class,
                "Service", Service.class,
                "ServiceAccount", ServiceAccount.class);

        var documents = render(command().withValuesFile(CHART.resolve("ci/all-values.yaml")));

        assertThat(documents)
                .extracting(document -> document.get("kind"))
                .containsExactlyInAnyOrderElementsOf(types.keySet());
        for (var document : documents) {
            var kind = String.valueOf(document.get("kind"));
            assertThatCode(() -> mapper.convertValue(document, types.get(kind)))
                    .as(kind)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void an_ingress_appears_when_asked_for() {
        var ingress = document(
                render(command()
                        .set("ingress.enabled", "true")
                        .set("ingress.host", "mingquan.example")
                        .set("ingress.tlsSecretName", "certificate")),
                "Ingress");

        var rule = map(list(map(ingress, "spec"), "rules").get(0));
        assertThat(rule).containsEntry("host", "mingquan.example");
        assertThat(map(list(map(ingress, "spec"), "tls").get(0))).containsEntry("secretName", "certificate");
    }

    @Test
    void a_single_copy_has_no_disruption_budget() {
        assertThat(render(command().set("replicas", "1")))
                .noneMatch(document -> "PodDisruptionBudget".equals(document.get("kind")));
    }

    @Test
    void a_value_out_of_range_or_unknown_is_refused() {
        for (var bad : Map.of(
                        "replicas", "0",
                        "database.url", "postgres://db.example/mingquan",
                        "keycloak.url", "https://login.example/",
                        "service.type", "Anything",
                        "runAsUser", "0",
                        "temporarySpace", "much",
                        "replicaz", "2")
                .entrySet()) {
            assertThatThrownBy(() -> command().set(bad.getKey(), bad.getValue()).call())
                    .as("%s=%s", bad.getKey(), bad.getValue())
                    .hasMessageContaining("values don't meet the specifications of the schema");
        }
    }

    @Test
    void what_must_be_given_is_asked_for() {
        var given = Map.of(
                "image.repository", "images.example/mingquan",
                "database.url", "jdbc:postgresql://db.example/mingquan",
                "keycloak.url", "https://login.example",
                "existingSecret.name", "mingquan-secrets");
        for (var missing : given.keySet()) {
            var command = new Helm(CHART).template().withName("mq").withKubeVersion(KUBERNETES);
            given.forEach((key, value) -> {
                if (!key.equals(missing)) {
                    command.set(key, value);
                }
            });
            assertThatThrownBy(command::call).hasMessageContaining(missing + " is needed");
        }
    }

    @Test
    void every_value_has_a_meaning() {
        var yaml = new Load(LoadSettings.builder().build());
        var values = map(yaml.loadFromString(read("values.yaml")));
        var schema = map(yaml.loadFromString(read("values.schema.json")));
        var unexplained = new ArrayList<String>();

        explain("", values, map(schema, "properties"), unexplained);

        assertThat(unexplained).isEmpty();
    }

    /** The models keep what they do not know aside; here it is an error. */
    private static final class Strict extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    private static void explain(
            String path, Map<String, Object> values, Map<String, Object> properties, List<String> unexplained) {
        values.forEach((name, value) -> {
            var property = properties.get(name);
            if (property == null) {
                unexplained.add(path + name);
            } else if (map(property).get("properties") instanceof Map<?, ?> inner) {
                explain(path + name + ".", map(value), map(inner), unexplained);
            } else if (!map(property).containsKey("description")) {
                unexplained.add(path + name);
            }
        });
    }

    private static TemplateCommand command() {
        return new Helm(CHART)
                .template()
                .withName("mq")
                .withNamespace("mingquan")
                .withKubeVersion(KUBERNETES)
                .withValuesFile(CHART.resolve("ci/values.yaml"));
    }

    private static List<Map<String, Object>> render(TemplateCommand command) {
        var documents = new ArrayList<Map<String, Object>>();
        for (var document : new Load(LoadSettings.builder().build()).loadAllFromString(command.call())) {
            if (document != null) {
                documents.add(map(document));
            }
        }
        return documents;
    }

    private static Map<String, Object> document(List<Map<String, Object>> documents, String kind) {
        return documents.stream()
                .filter(document -> kind.equals(document.get("kind")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind));
    }

    private static Map<String, Object> container(List<Map<String, Object>> documents) {
        var pod = map(map(map(document(documents, "Deployment"), "spec"), "template"), "spec");
        return map(list(pod, "containers").get(0));
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        assertThat(parent).containsKey(key);
        return map(parent.get(key));
    }

    private static List<?> list(Map<String, Object> parent, String key) {
        assertThat(parent).containsKey(key);
        return (List<?>) parent.get(key);
    }

    private static Map<String, Object> map(Object value) {
        var result = new HashMap<String, Object>();
        ((Map<?, ?>) value).forEach((key, each) -> result.put(String.valueOf(key), each));
        return result;
    }

    private static String read(String name) {
        try {
            return Files.readString(CHART.resolve(name));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
