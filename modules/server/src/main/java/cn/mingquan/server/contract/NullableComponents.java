package cn.mingquan.server.contract;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says in the contract what {@code @Nullable} says in the code. A component that is never null is required; one that
 * may be null is left out of an answer, and may be null in a request. A number or flag that a request leaves out is 0 or
 * false, so that requests are not held to them. Every operation may end in a problem document.
 */
public final class NullableComponents implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class.getName());
    private static final String REFERENCE = "#/components/schemas/";
    private static final String PROBLEM = "#/components/responses/Problem";

    private final IndexView index;

    /** @param index of the scanned classes */
    public NullableComponents(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        var sent = reached(requestBodies(api), schemas);
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                describe(schema, records(name, schema), sent.contains(name));
            }
        });
        operations(api).forEach(operation -> operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref(PROBLEM)));
    }

    private static void describe(Schema schema, List<ClassInfo> records, boolean sent) {
        var required = schema.getProperties().keySet().stream()
                .filter(name -> components(records, name).noneMatch(c -> optional(c, sent)))
                .toList();
        schema.setRequired(required.isEmpty() ? null : required);
        if (sent) {
            var properties = new LinkedHashMap<>(schema.getProperties());
            properties.replaceAll((name, property) ->
                    components(records, name).anyMatch(NullableComponents::nullable) ? nullable(property) : property);
            schema.setProperties(properties);
        }
    }

    private static Schema nullable(Schema property) {
        if (property.getRef() == null) {
            return property.nullable(true);
        }
        return OASFactory.createSchema().addAllOf(property).nullable(true);
    }

    /** The records the schema may have come from. Records of one name get numbers, which the class does not tell. */
    private List<ClassInfo> records(String name, Schema schema) {
        var simple = name.replaceAll("\\d+$", "");
        var records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.simpleName().equals(simple))
                .filter(type -> names(type).equals(schema.getProperties().keySet()))
                .toList();
        if (records.isEmpty()) {
            throw new IllegalStateException("no record for the schema " + name);
        }
        return records;
    }

    private static Set<String> names(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static Stream<RecordComponentInfo> components(List<ClassInfo> records, String name) {
        return records.stream().map(type -> type.recordComponent(name));
    }

    private static boolean optional(RecordComponentInfo component, boolean sent) {
        return nullable(component) || (sent && component.type().kind() == Type.Kind.PRIMITIVE);
    }

    private static boolean nullable(RecordComponentInfo component) {
        return component.type().annotations().stream().anyMatch(a -> a.name().equals(NULLABLE));
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .map(Map::values)
                .flatMap(Collection::stream);
    }

    private static Stream<Schema> requestBodies(OpenAPI api) {
        return operations(api)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema);
    }

    /** The names of all schemas that are part of these. */
    private static Set<String> reached(Stream<Schema> from, Map<String, Schema> schemas) {
        var names = new HashSet<String>();
        var open = new ArrayDeque<>(from.toList());
        while (!open.isEmpty()) {
            var schema = open.remove();
            if (schema.getRef() != null) {
                var name = schema.getRef().substring(REFERENCE.length());
                if (names.add(name)) {
                    open.add(requireNonNull(schemas.get(name)));
                }
            }
            if (schema.getProperties() != null) {
                open.addAll(schema.getProperties().values());
            }
            if (schema.getItems() != null) {
                open.add(schema.getItems());
            }
        }
        return names;
    }
}
