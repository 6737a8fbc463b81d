package cn.mingquan.statistics.reported;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The figures that ship with the program ({@code tenants/reported-figures.yaml}). */
@ApplicationScoped
public class ReportedFigures {

    private static final String FILE = "/reported-figures.yaml";

    private final List<ReportedFigure> figures;

    public ReportedFigures() {
        this.figures = load();
    }

    /** @param place the name or the division code of a place; all when empty */
    public List<ReportedFigure> of(String place) {
        return figures.stream()
                .filter(figure -> place.isEmpty()
                        || figure.place().equals(place)
                        || figure.regionCode().equals(place))
                .toList();
    }

    private static List<ReportedFigure> load() {
        try (InputStream file = ReportedFigures.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks " + FILE);
            }
            var document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            return ((List<?>) entry(document, "figures"))
                    .stream().map(row -> figure((Map<?, ?>) row)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ReportedFigure figure(Map<?, ?> row) {
        return new ReportedFigure(
                text(row, "place"),
                text(row, "regionCode"),
                text(row, "period"),
                text(row, "metric"),
                text(row, "label"),
                ((Number) entry(row, "value")).longValue(),
                (Boolean) entry(row, "approx"),
                text(row, "unit"),
                text(row, "scopeNote"),
                text(row, "source"),
                text(row, "quote"));
    }

    private static String text(Map<?, ?> row, String key) {
        return entry(row, key).toString();
    }

    private static Object entry(Map<?, ?> row, String key) {
        var value = row.get(key);
        if (value == null) {
            throw new IllegalStateException(FILE + " lacks " + key + " in " + row);
        }
        return value;
    }
}
