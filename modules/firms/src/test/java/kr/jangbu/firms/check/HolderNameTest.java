package kr.jangbu.firms.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a bank and a firm mean the same holder. */
class HolderNameTest {
    @ParameterizedTest
    @CsvSource({
        "(주)한빛비전, 주식회사 한빛비전, true",
        "㈜한빛비전, 한빛비전, true",
        "한빛 비전, 한빛비전, true",
        "Hanbit Vision Co. Ltd., HANBIT VISION, true",
        "한빛비전인공지능연구개발센터, 한빛비전인공지능연구개, true",
        "한빛비전, 한빛로보틱스, false",
        "한빛, 한빛비전, false",
        "주식회사, 주식회사, false",
        "'', '', false",
    })
    void legal_forms_and_spaces_do_not_count(String bank, String firm, boolean same) {
        assertEquals(same, HolderName.isSame(bank, firm));
        assertEquals(same, HolderName.isSame(firm, bank));
    }
}
