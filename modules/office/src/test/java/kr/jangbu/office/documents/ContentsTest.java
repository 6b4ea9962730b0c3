package kr.jangbu.office.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.jangbu.office.FileType;
import org.junit.jupiter.api.Test;

/** What a file is by its content. */
class ContentsTest {
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    @Test
    void documents_and_pictures_are_known_by_their_first_bytes() {
        assertEquals(FileType.PDF, Contents.typeOf(text("%PDF-1.7\n%...")));
        assertEquals(FileType.PDF, Contents.typeOf(text("\ufeff%PDF-1.4")));
        assertEquals(
                FileType.PNG, Contents.typeOf(HexFormat.of().parseHex("89504e470d0a1a0a00000000")));
        assertEquals(FileType.JPEG, Contents.typeOf(HexFormat.of().parseHex("ffd8ffe000104a46")));
    }

    @Test
    void office_files_are_known_by_what_they_hold() {
        assertEquals(FileType.XLSX, Contents.typeOf(zip("[Content_Types].xml", "xl/workbook.xml")));
        assertEquals(
                FileType.DOCX, Contents.typeOf(zip("[Content_Types].xml", "word/document.xml")));
        assertEquals(
                FileType.PPTX, Contents.typeOf(zip("[Content_Types].xml", "ppt/presentation.xml")));
        assertEquals(FileType.HWPX, Contents.typeOf(hwpx()));
        assertEquals(FileType.HWP, Contents.typeOf(ole("HWP Document File V5.00")));
    }

    @Test
    void text_may_be_korean_in_either_encoding() {
        assertEquals(FileType.TEXT, Contents.typeOf(text("연도,매출\n2025,1000\n")));
        assertEquals(
                FileType.TEXT,
                Contents.typeOf("연도,매출\n".getBytes(Charset.forName("x-windows-949"))));
    }

    @Test
    void programs_macros_and_old_office_files_are_not_taken() {
        assertNull(Contents.typeOf(text("MZ\u0090\u0000\u0003")));
        assertNull(Contents.typeOf(ole("WordDocument")));
        assertNull(
                Contents.typeOf(
                        zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")));
        assertNull(Contents.typeOf(zip("run.exe")));
        assertNull(Contents.typeOf(zip("anything.txt")));
    }

    @Test
    void a_broken_archive_is_nothing() {
        byte[] whole = zip("[Content_Types].xml", "xl/workbook.xml");

        for (int length = 2; length < whole.length - 1; length++) {
            assertNull(Contents.typeOf(Arrays.copyOf(whole, length)), length + " bytes of it");
        }
    }

    @Test
    void the_test_signature_is_found_wherever_it_stands() {
        String signature =
                "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";

        assertEquals(true, Eicar.isIn(text(signature)));
        assertEquals(true, Eicar.isIn(text("%PDF-1.7\n" + signature + "\n")));
        assertEquals(false, Eicar.isIn(text(signature.substring(1))));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ole(String within) {
        byte[] file = Arrays.copyOf(OLE, 1_024);
        byte[] name = text(within);
        System.arraycopy(name, 0, file, 512, name.length);
        return file;
    }

    static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<x/>"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] hwpx() {
        byte[] type = text("application/hwp+zip");
        CRC32 crc = new CRC32();
        crc.update(type);
        ZipEntry first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        first.setCrc(crc.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("Contents/content.hpf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
