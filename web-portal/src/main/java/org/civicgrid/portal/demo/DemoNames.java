package org.civicgrid.portal.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up names, put together from short lists of plants, views and endings: no developer's brand is among them. */
final class DemoNames {

    private static final List<String> BEGINNINGS = List.of(
            "银杏", "海棠", "芙蓉", "玉兰", "梧桐", "香樟", "桂雨", "竹影", "荷塘", "柳岸", "松风", "梅溪", "杏林", "槐荫", "榆荫", "枫林", "蔷薇", "紫藤",
            "茉莉", "石榴", "枇杷", "橙香", "菊圃", "兰亭", "晴川", "听雨", "望江", "朝晖", "晚晴", "清泉", "书香", "同心");

    private static final List<String> ENDINGS = List.of("苑", "园", "里", "庭", "居", "小区", "家园", "新居", "院子", "雅舍");

    /** What the dedicated grids of the demo district consist of. */
    static final List<String> PURPOSES =
            List.of("商务楼宇", "城市公园", "综合医院", "专业市场", "产业园区", "高等院校", "中学校区", "轨道枢纽", "文创园区", "物流园区", "体育中心", "机关大院");

    private final Random random;
    private final Map<String, Deque<String>> unusedByCommunity = new HashMap<>();

    DemoNames(Random random) {
        this.random = random;
    }

    /** A compound's name that no other compound of the community has. */
    String compoundIn(String communityCode) {
        return unusedByCommunity
                .computeIfAbsent(communityCode, code -> shuffled())
                .remove();
    }

    private Deque<String> shuffled() {
        var names = new ArrayList<String>();
        BEGINNINGS.forEach(beginning -> ENDINGS.forEach(ending -> names.add(beginning + ending)));
        Collections.shuffle(names, random);
        return new ArrayDeque<>(names);
    }

    static String grid(String community, int number) {
        return "%s第%02d网格".formatted(community, number);
    }

    static String dedicatedGrid(String community, int number, String purpose) {
        return "%s（%s专属）".formatted(grid(community, number), purpose);
    }

    static String microGrid(String grid, int number) {
        return "%s%02d微网格".formatted(grid, number);
    }
}
