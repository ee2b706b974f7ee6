package org.civicgrid.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A case from report to rating, the straight way and the crooked one; each step by another person in a browser of his own. */
class JourneyTests extends InBrowser {

    @Test
    void travelsFromReportToRating() {
        try (var walk = new CaseWalk(this)) {
            walk.reported().stands("待受理", "受理", "全程");
            walk.then("street", "file", "text", "属实").stands("待派遣", "派遣", "全程");
            walk.then("street", "dispatch", "unit", "DEP-URBAN").stands("待签收", "处置", "全程");
            walk.then("department", "accept").stands("处置中", "处置", "全程");
            walk.withPhoto("department", "feed-back", "outcome", "SOLVED", "text", "已清运")
                    .stands("待核查", "核查结案", "全程");
            walk.then("clerk", "check", "text", "现场整洁").stands("待结案", "核查结案", "全程");
            walk.then("street", "close").stands("已办结");
            walk.then("worker", "rate", "rating", "5").stands("已评价");
        }
    }

    @Test
    void comesToItsEndAfterReturnExtensionRaiseAndRework() {
        try (var walk = new CaseWalk(this)) {
            walk.reported().stands("待受理", "受理", "全程");
            walk.then("street", "file").stands("待派遣", "派遣", "全程");
            walk.then("street", "dispatch", "unit", "DEP-URBAN").stands("待签收", "处置", "全程");
            walk.then("department", "return", "reasonCode", "INCOMPLETE_INFORMATION", "text", "缺楼栋号")
                    .stands("待派遣", "派遣", "全程");
            walk.then("street", "dispatch", "unit", "DEP-URBAN").stands("待签收", "处置", "全程");
            walk.then("department", "accept").stands("处置中", "处置", "全程");
            walk.then("department", "request-extension", "reasonCode", "WEATHER", "workingDays", "2", "text", "连日大雨")
                    .stands("处置中", "处置", "全程");
            walk.then("street", "grant-extension", "workingDays", "2").stands("处置中", "处置", "全程");
            walk.then("street", "raise", "reasonCode", "SEVERAL_DEPARTMENTS", "text", "需区级统筹")
                    .stands("处置中", "处置", "全程");
            walk.then("district", "grant-raise", "text", "同意").stands("待派遣", "派遣", "全程");
            walk.then("district", "dispatch", "unit", "DEP-URBAN").stands("待签收", "处置", "全程");
            walk.then("department", "accept").stands("处置中", "处置", "全程");
            walk.withPhoto("department", "feed-back", "outcome", "SOLVED", "text", "已清运")
                    .stands("待核查", "核查结案", "全程");
            walk.withPhoto("clerk", "rework", "reasonCode", "NOT_DONE", "text", "仍有垃圾")
                    .stands("处置中", "处置", "全程");
            walk.withPhoto("department", "feed-back", "outcome", "SOLVED", "text", "再次清运")
                    .stands("待核查", "核查结案", "全程");
            walk.then("clerk", "check", "text", "现场整洁").stands("待结案", "核查结案", "全程");
            walk.then("district", "close").stands("已办结");
            walk.then("worker", "rate", "rating", "4").stands("已评价");

            assertThat(walk.history()).contains("退回", "批准延期", "同意接办", "退回重办");
        }
    }
}
