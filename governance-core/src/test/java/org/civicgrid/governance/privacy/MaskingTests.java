package org.civicgrid.governance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "张小三, 张*三",
        "欧阳小三, 欧**三",
        "𠮷野, 𠮷*",
        "王𠮷䶮, 王*䶮",
        "张𠮷三, 张*三",
        "买买提·艾力, 买**·*力",
        "阿·力, 阿·*",
        "John Smith, J*** ****h",
        "辻\uDB40\uDD00野子, 辻\uDB40\uDD00*子",
        "张, *"
    })
    void hidesTheMiddleOfNames(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13800005678, 138****5678",
        "138 0000 5678, 138****5678",
        "+86 138-0000-5678, 138****5678",
        "028-86780000, 028****0000",
        "8678000, *****00",
        "110, ***"
    })
    void hidesTheMiddleOfNumbers(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 110105********002X",
        "110105491231002, 110105*****1002",
        "E12345678, E*******8",
        "A12, ***"
    })
    void hidesTheMiddleOfIdentityNumbers(String number, String masked) {
        assertThat(Masking.idNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "成华区双林路50号锦绣苑3栋2单元501室, 成华区双林路50号锦绣苑***",
        "双林路50号锦绣苑, 双林路50号锦绣苑",
        "建设路2号楼, 建设路***",
        "万年场街道锦绣苑二期5-2-301, 万年场街道锦绣苑二期***",
        "双林路50号附12号, 双林路50号***",
        "龙潭街道桂林社区3组28号, 龙潭街道桂林社区3组***",
        "锦绣苑A座, 锦绣苑***",
        "锦绣苑501, 锦绣苑***",
        "二环路东二段29号院, 二环路东二段29号院"
    })
    void showsAddressesDownToTheCompound(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }
}
