package cn.mingquan.registry.template;

/**
 * One thing that is wrong with a bundle.
 *
 * @param line counted from 1
 * @param reason in Chinese, for the person who keeps the templates
 */
public record BundleFault(String file, int line, String reason) {

    @Override
    public String toString() {
        return file + " 第 " + line + " 行：" + reason;
    }
}
