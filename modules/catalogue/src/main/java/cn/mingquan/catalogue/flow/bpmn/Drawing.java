package cn.mingquan.catalogue.flow.bpmn;

import java.util.List;
import java.util.Map;

/**
 * Where everything of a chart stands, in pixels.
 *
 * @param boxes by the id of the element
 * @param lines in the order of the edges
 */
record Drawing(Map<String, Box> boxes, List<List<Point>> lines) {

    record Point(int x, int y) {}

    record Box(int x, int y, int width, int height) {

        int centre() {
            return x + width / 2;
        }

        int bottom() {
            return y + height;
        }

        int right() {
            return x + width;
        }
    }
}
