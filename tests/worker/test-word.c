/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Word documents through the installed worker: what their text is, and that those made to do harm cost one sentence. */

#include "worker-fixtures.h"

#include "docx-test.h"

#include "sandbox/attache-sandbox-error.h"

#include <string.h>
#include <unistd.h>

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define MIB (1024 * 1024)

static AttacheWorkerPool *pool;

static char *
read_bytes (GBytes  *bytes,
            GError **error)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return fixture_read_text (pool, data, size, "fixture.docx", error);
}

static void
assert_text (const char *document,
             const char *numbering,
             const char *styles,
             const char *expected)
{
  g_autoptr (GBytes) bytes = docx_test_pack (document, numbering, styles);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_bytes_refused (GBytes     *bytes,
                      int         code,
                      const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_bytes (bytes, &error);

  g_assert_null (text);
  g_assert_error (error, ATTACHE_SANDBOX_ERROR, code);
  g_assert_nonnull (strstr (error->message, "“fixture.docx”"));
  g_assert_nonnull (strstr (error->message, words));
  g_test_message ("%s", error->message);
}

static void
assert_refused (const char *document,
                int         code)
{
  g_autoptr (GBytes) bytes = docx_test_pack (document, NULL, NULL);

  assert_bytes_refused (bytes, code, "");
}

static void
assert_all_is_well (void)
{
  assert_text (DOCX_TEST_DOCUMENT (P ("Fine")), NULL, NULL, "Fine\n");
}

static void
test_text (void)
{
  assert_text (DOCX_TEST_DOCUMENT ("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr>"
                                   "<w:hyperlink r:id=\"rId1\"><w:r><w:t>A &amp; </w:t></w:r></w:hyperlink>"
                                   "<w:r><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>e</w:t></w:r></w:p>"
                                   "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" P ("Kept") "</w:sdtContent></w:sdt><w:p/>"),
               NULL, NULL, "A & b\tc\nd-e\nKept\n\n");
}

/* Paragraphs whose end was deleted are one; the text is that of the document with its changes accepted. */
static void
test_changes (void)
{
  assert_text (DOCX_TEST_DOCUMENT ("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>"
                                   "<w:p><w:ins><w:r><w:t>two</w:t></w:r></w:ins><w:del><w:r><w:delText>three</w:delText></w:r></w:del></w:p>"
                                   "<w:p><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>come</w:t></w:r></w:moveTo></w:p>"),
               NULL, NULL, "One two\ncome\n");
}

/* A table is rows, whatever is in its cells; a box with text is not lost. */
static void
test_tables (void)
{
  assert_text (DOCX_TEST_DOCUMENT ("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>" P ("Subjects") P ("discussed") "</w:tc><w:tc>" P ("Documents") "</w:tc></w:tr>"
                                                                                                                                           "<w:tr><w:tc>" P ("1") "</w:tc><w:tc><w:tbl><w:tr><w:tc>" P ("a") "</w:tc><w:tc>" P ("b") "</w:tc></w:tr></w:tbl>"
                                                                                                                                                                                                                                     "<w:p><w:r><w:t>c</w:t><w:br/><w:t>d</w:t></w:r></w:p></w:tc><w:tc>" P ("-") "</w:tc></w:tr></w:tbl>"
                                                                                                                                                                                                                                                                                                                  "<w:p><w:r><w:t>After</w:t></w:r><w:r><w:pict><w:txbxContent>" P ("Box") "</w:txbxContent></w:pict></w:r></w:p>"),
               NULL, NULL, "\tSubjects\xe2\x80\xa8"
                           "discussed\tDocuments\n1\ta b\xe2\x80\xa8"
                           "c\xe2\x80\xa8"
                           "d\t-\nBox\nAfter\n");
}

/* A cell over several columns keeps those after it in theirs; one that goes on from above is empty. */
static void
test_spans (void)
{
  assert_text (DOCX_TEST_DOCUMENT ("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" P ("Both") "</w:tc><w:tc>" P ("Third") "</w:tc></w:tr>"
                                                                                                                                          "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" P ("Group") "</w:tc><w:tc>" P ("b") "</w:tc><w:tc>" P ("c") "</w:tc></w:tr>"
                                                                                                                                                                                                                                                                   "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" P ("d") "</w:tc><w:tc>" P ("e") "</w:tc></w:tr>"
                                                                                                                                                                                                                                                                                                                                                                 "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr>" P ("All") "</w:tc></w:tr></w:tbl>"),
               NULL, NULL,
               "Both\t\tThird\nGroup\tb\tc\n\td\te\n"
               "All\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n");
}

/* Every row has a cell for each column: those that belong to one above, and those that are left out, are empty. */
static void
test_merged_cells (void)
{
  assert_text (DOCX_TEST_DOCUMENT ("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" P ("PL 1") "</w:tc><w:tc>" P ("One") "</w:tc><w:tc><w:p/></w:tc></w:tr>"
                                                                                                                                            "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" P ("not shown") "</w:tc><w:tc><w:p/></w:tc><w:tc>" P ("C21/2") "</w:tc></w:tr>"
                                                                                                                                                                                                                                                      "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr><w:tc>" P ("Two") "</w:tc></w:tr>"
                                                                                                                                                                                                                                                                                                                                                     "<w:tr><w:trPr><w:gridBefore w:val=\"1000000000\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000000\"/></w:tcPr>" P ("x") "</w:tc></w:tr></w:tbl>"),
               NULL, NULL,
               "PL 1\tOne\t\n\t\tC21/2\n\tTwo\t\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\tx\n");
}

#define BEGIN(code) "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" code "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
#define FIELD(code, text) BEGIN (code) "<w:r><w:t>" text "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
#define LINK(id, text) "<w:hyperlink r:id=\"" id "\"><w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r></w:hyperlink>"
#define RELATION(id, target) "<Relationship Id=\"" id "\" Type=\"hyperlink\" Target=\"" target "\" TargetMode=\"External\"/>"

static void
assert_parts (const char *body,
              const char *relations,
              const char *notes,
              const char *expected)
{
  DocxTestPart parts[] = {
    { "word/document.xml", body, -1 },
    { "word/_rels/document.xml.rels", relations, -1 },
    { "word/footnotes.xml", notes, -1 },
    { "word/header1.xml", "<w:hdr " DOCX_TEST_NAMESPACES "><w:p><w:r><w:t>C21/1-E</w:t></w:r></w:p></w:hdr>", -1 },
  };
  g_autoptr (GBytes) bytes = docx_test_zip (parts, G_N_ELEMENTS (parts));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

#define RELATIONS(relations) "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" relations "</Relationships>"
#define NOTES(notes) "<w:footnotes " DOCX_TEST_NAMESPACES ">" notes "</w:footnotes>"

/* An address that is not what is read stands after the words, as in web pages; heads of pages are no text. */
static void
test_links (void)
{
  assert_text (DOCX_TEST_DOCUMENT ("<w:p>" FIELD (" HYPERLINK &quot;https://example.org/1?a=1&amp;amp;b&quot; \\o &quot;tip&quot; ", "C21/1") "<w:r><w:t>, </w:t></w:r>" FIELD (" HYPERLINK \\l &quot;https://no&quot; ", "top") "<w:r><w:t>, </w:t></w:r>" FIELD (" REF https://no ", "three") "<w:fldSimple w:instr=\" HYPERLINK &quot;https://example.org/4?a&amp;b&quot;\"><w:r><w:t>four</w:t></w:r></w:fldSimple></w:p>"
                                                                                                                                                                                                                                                                                                "<w:p>" BEGIN ("HYPERLINK &quot;https://example.org/5&quot;") "<w:r><w:t>five</w:t></w:r></w:p><w:p><w:r><w:t>six</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
               NULL, NULL, "C21/1 <https://example.org/1?a=1&amp;b>, top, threefour <https://example.org/4?a&b>\nfive <https://example.org/5>\nsix\n");
  assert_parts (DOCX_TEST_DOCUMENT ("<w:p>" LINK ("r1", "C21/1 ") "<w:r><w:t xml:space=\"preserve\">and </w:t></w:r>" LINK ("r2", "example.org") LINK ("r3", " file") LINK ("r4", " none") "</w:p>"),
                RELATIONS (RELATION ("r1", "https://example.org/1?a=1&amp;b=2") RELATION ("r2", "http://example.org/") RELATION ("r3", "file:///etc/passwd")), NOTES (""),
                "C21/1 <https://example.org/1?a=1&b=2> and example.org file none\n");
}

#define REFERENCE(id) "<w:r><w:footnoteReference w:id=\"" id "\"/></w:r>"

/* Notes come after the text, in its order; a mark above the line does not make another of a number. */
static void
test_notes (void)
{
  assert_parts (DOCX_TEST_DOCUMENT ("<w:p><w:r><w:t>Document C21/1</w:t></w:r>" REFERENCE ("7") "<w:r><w:t>.</w:t></w:r></w:p><w:p><w:r><w:t>C21/2</w:t></w:r>"
                                                                                                "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>12</w:t></w:r><w:r><w:t>3</w:t></w:r>" REFERENCE ("2") REFERENCE ("7") REFERENCE ("99") "</w:p>"),
                RELATIONS (""),
                NOTES ("<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote>"
                       "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t>Second</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>part.</w:t></w:r></w:p></w:footnote>"
                       "<w:footnote w:id=\"7\"><w:p><w:r><w:t>First.</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"8\">" P ("Nowhere") "</w:footnote>"),
                "Document C21/1.\nC21/2¹²3\n¹ First.\n² Second part.\n");
}

#define NUMBERED(list, level, text) \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" list "\"/></w:numPr></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define LEVEL(level, format, text) \
  "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"

/* Levels restart under a new number, a list goes on after what is not in it, another starts anew where it says so. */
static void
test_numbers (void)
{
  static const char numbering[] =
    "<w:numbering " DOCX_TEST_NAMESPACES "><w:abstractNum w:abstractNumId=\"0\">" LEVEL ("0", "decimal", "%1.") LEVEL ("1", "decimal", "%1.%2")
      LEVEL ("2", "lowerLetter", "%3)") LEVEL ("3", "upperRoman", "%4.") LEVEL ("4", "bullet", "·") "</w:abstractNum>"
                                                                                                    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                                                                                                    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9\"/></w:lvlOverride></w:num></w:numbering>";

  assert_text (DOCX_TEST_DOCUMENT (NUMBERED ("1", "0", "a") NUMBERED ("1", "1", "b") NUMBERED ("1", "1", "c") P ("between") NUMBERED ("1", "0", "d")
                                     NUMBERED ("1", "1", "e") NUMBERED ("1", "2", "f") NUMBERED ("1", "3", "g") NUMBERED ("1", "4", "h")
                                       NUMBERED ("2", "0", "i") NUMBERED ("2", "1", "j") NUMBERED ("0", "0", "k") NUMBERED ("77", "0", "l")),
               numbering, NULL, "1\ta\n1.1\tb\n1.2\tc\nbetween\n2\td\n2.1\te\na\tf\nI\tg\n•\th\n9\ti\n9.1\tj\nk\nl\n");
}

/* No entity is expanded, none is fetched; what declares one is refused. */
static void
test_entities (void)
{
  assert_refused ("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                  "<w:document " DOCX_TEST_NAMESPACES "><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>",
                  ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_refused ("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document " DOCX_TEST_NAMESPACES "><w:body>&x;</w:body></w:document>",
                  ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_refused ("<!DOCTYPE d SYSTEM \"http://example.org/d.dtd\"><w:document " DOCX_TEST_NAMESPACES "/>", ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_refused (DOCX_TEST_DOCUMENT (P ("&nothing;")), ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_all_is_well ();
}

static void
test_malformed (void)
{
  g_autoptr (GString) deep = g_string_new ("<w:document " DOCX_TEST_NAMESPACES "><w:body>");
  g_autoptr (GError) error = NULL;

  assert_refused ("", ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_refused ("\xff\xfe\xfd", ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_refused (DOCX_TEST_DOCUMENT ("<w:p>"), ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_refused (DOCX_TEST_DOCUMENT (P ("\xc3\x28")), ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_refused ("<?xml version=\"1.0\" encoding=\"EBCDIC-CP-BE\"?><a/>", ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_text (DOCX_TEST_DOCUMENT ("</w:body><w:tc/><w:body>"), NULL, NULL, "");

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<w:tbl><w:tr><w:tc>");
  {
    g_autoptr (GBytes) bytes = docx_test_pack (deep->str, NULL, NULL);
    g_autofree char *text = read_bytes (bytes, &error);

    g_assert_null (text);
    g_assert_true (error->domain == ATTACHE_SANDBOX_ERROR && error->code != ATTACHE_SANDBOX_ERROR_CRASHED);
  }
  assert_all_is_well ();
}

/* Little that unpacks to much, in the part that is read, in one that is not, and in very many. */
static void
test_bombs (void)
{
  g_autofree char         *zeros = g_malloc0 (300 * MIB);
  g_autofree DocxTestPart *many = g_new0 (DocxTestPart, 9000);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  DocxTestPart in_text[] = { { "word/document.xml", zeros, 50 * MIB } };
  DocxTestPart beside[] = { { "word/document.xml", DOCX_TEST_DOCUMENT (P ("Small")), -1 }, { "word/media/image1.png", zeros, 300 * MIB } };
  g_autoptr (GBytes) first = docx_test_zip (in_text, 1);
  g_autoptr (GBytes) second = docx_test_zip (beside, 2);
  g_autoptr (GBytes) third = NULL;

  for (guint i = 0; i < 9000; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("part%u.xml", i));
      many[i] = (DocxTestPart){ g_ptr_array_index (names, i), "", 0 };
    }
  third = docx_test_zip (many, 9000);
  g_assert_cmpuint (g_bytes_get_size (first), <, MIB);
  assert_bytes_refused (first, ATTACHE_SANDBOX_ERROR_REFUSED, "than in any document");
  assert_bytes_refused (second, ATTACHE_SANDBOX_ERROR_REFUSED, "than in any document");
  assert_bytes_refused (third, ATTACHE_SANDBOX_ERROR_REFUSED, "than in any document");
  assert_all_is_well ();
}

/* More text than a document has, honestly packed. */
static void
test_long (void)
{
  g_autoptr (GString) body = g_string_new ("<w:document " DOCX_TEST_NAMESPACES "><w:body>");
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GBytes) bytes = NULL;

  while (body->len < 20 * MIB)
    {
      g_string_append (body, "<w:p><w:r><w:t>");
      for (guint i = 0; i < 100; i++)
        g_string_append_printf (body, "%08x ", g_rand_int (rand));
      g_string_append (body, "</w:t></w:r></w:p>");
    }
  g_string_append (body, "</w:body></w:document>");
  bytes = docx_test_pack (body->str, NULL, NULL);
  assert_bytes_refused (bytes, ATTACHE_SANDBOX_ERROR_REFUSED, "than in any document");
  assert_all_is_well ();
}

/* Macros are never run or read; whoever wrote them may rely on them to fill in the text. */
static void
test_macros (void)
{
  DocxTestPart parts[] = { { "word/document.xml", DOCX_TEST_DOCUMENT (P ("Text")), -1 }, { "word/vbaProject.bin", "\xd0\xcf\x11\xe0 Sub AutoOpen", -1 } };
  g_autoptr (GBytes) bytes = docx_test_zip (parts, 2);

  assert_bytes_refused (bytes, ATTACHE_SANDBOX_ERROR_FORMAT, "macros");
}

/* Cut or changed anywhere, a file is read or refused, and nothing worse. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) whole = docx_test_new ("COUNCIL 2021\n1\tOne\tC21/1\n1\tOne\n1.1\tThe Council noted Document C21/1.\n", DOCX_TEST_NUMBERED);
  gsize       size;
  const char *data = g_bytes_get_data (whole, &size);
  g_autoptr (GRand) rand = g_rand_new_with_seed (31);

  for (guint i = 1; i < 10; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, size * i / 10);

      assert_bytes_refused (cut, ATTACHE_SANDBOX_ERROR_DAMAGED, "damaged");
    }
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *changed = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      for (guint j = 0; j < 20; j++)
        changed[g_rand_int_range (rand, 0, size)] ^= 1 << g_rand_int_range (rand, 0, 8);
      bytes = g_bytes_new (changed, size);
      text = read_bytes (bytes, &error);
      g_assert_true (text != NULL || (error->domain == ATTACHE_SANDBOX_ERROR && error->code != ATTACHE_SANDBOX_ERROR_CRASHED));
    }
  assert_all_is_well ();
}

static void
test_other_formats (void)
{
  static const char         encrypted[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  static const char         old[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0";
  static const char         sheet[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..W\0o\0r\0k\0b\0o\0o\0k\0";
  static const DocxTestPart open_document = { "mimetype", "application/vnd.oasis.opendocument.text", -1 };
  static const DocxTestPart workbook = { "xl/workbook.xml", "<a/>", -1 };
  static const DocxTestPart part = { "content.xml", "<a/>", -1 };
  g_autoptr (GBytes) first = g_bytes_new_static (encrypted, sizeof encrypted);
  g_autoptr (GBytes) second = g_bytes_new_static (old, sizeof old);
  g_autoptr (GBytes) third = g_bytes_new_static (sheet, sizeof sheet);
  g_autoptr (GBytes) fourth = docx_test_zip (&part, 1);
  g_autoptr (GBytes) fifth = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) sixth = docx_test_zip (&open_document, 1);
  g_autoptr (GBytes) seventh = docx_test_zip (&workbook, 1);

  assert_bytes_refused (first, ATTACHE_SANDBOX_ERROR_PASSWORD, "password");
  assert_bytes_refused (second, ATTACHE_SANDBOX_ERROR_OLD, "before 2007");
  assert_bytes_refused (third, ATTACHE_SANDBOX_ERROR_FORMAT, "spreadsheet");
  assert_bytes_refused (fourth, ATTACHE_SANDBOX_ERROR_FORMAT, "archive of several files");
  assert_bytes_refused (fifth, ATTACHE_SANDBOX_ERROR_DAMAGED, "damaged");
  assert_bytes_refused (sixth, ATTACHE_SANDBOX_ERROR_FORMAT, "OpenDocument");
  assert_bytes_refused (seventh, ATTACHE_SANDBOX_ERROR_FORMAT, "spreadsheet");
}

/* No worker, one that dies at once, and one that nobody waits for. */
static void
test_workers (void)
{
  g_autoptr (AttacheWorkerPool) missing = attache_worker_pool_new ("/nonexistent/attache-worker");
  g_autoptr (AttacheWorkerPool) useless = attache_worker_pool_new ("/bin/false");
  g_autoptr (GBytes) bytes = docx_test_pack (DOCX_TEST_DOCUMENT (P ("Fine")), NULL, NULL);
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  int           fd = fixture_file_new (data, size);

  fixture_wait_error (attache_worker_pool_read_text (missing, fd, "fixture.pdf", 0), ATTACHE_SANDBOX_ERROR_FAILED);
  fixture_wait_error (attache_worker_pool_read_text (useless, fd, "fixture.pdf", 0), ATTACHE_SANDBOX_ERROR_FAILED);
  dex_unref (attache_worker_pool_read_text (pool, fd, "fixture.pdf", 0));
  fixture_run (200);
  close (fd);
  assert_all_is_well ();
}

static void
assert_fault (const char *document,
              guint       timeout,
              int         code)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "worker", "attache-worker-fragile", NULL);
  g_autoptr (AttacheWorkerPool) fragile = attache_worker_pool_new (program);
  g_autoptr (GBytes) bytes = docx_test_pack (document, NULL, NULL);
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  int           fd = fixture_file_new (data, size);

  attache_worker_pool_set_timeout (fragile, timeout);
  fixture_wait_error (attache_worker_pool_read_text (fragile, fd, "fixture.pdf", 0), code);
  close (fd);
}

/* What a document might do to a faulty library: end the worker, keep it, have it ask for too much. */
static void
test_faults (void)
{
  assert_fault (DOCX_TEST_DOCUMENT (P ("CRASH")), 20000, ATTACHE_SANDBOX_ERROR_CRASHED);
  assert_fault (DOCX_TEST_DOCUMENT (P ("HANG")), 300, ATTACHE_SANDBOX_ERROR_TIMEOUT);
#ifndef __SANITIZE_ADDRESS__
  assert_fault (DOCX_TEST_DOCUMENT (P ("GREED")), 20000, ATTACHE_SANDBOX_ERROR_REFUSED);
#endif
  assert_all_is_well ();
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dex_init ();
  pool = attache_worker_pool_new (NULL);

  g_test_add_func ("/word/text", test_text);
  g_test_add_func ("/word/changes", test_changes);
  g_test_add_func ("/word/tables", test_tables);
  g_test_add_func ("/word/spans", test_spans);
  g_test_add_func ("/word/merged-cells", test_merged_cells);
  g_test_add_func ("/word/links", test_links);
  g_test_add_func ("/word/notes", test_notes);
  g_test_add_func ("/word/numbers", test_numbers);
  g_test_add_func ("/word/entities", test_entities);
  g_test_add_func ("/word/malformed", test_malformed);
  g_test_add_func ("/word/bombs", test_bombs);
  g_test_add_func ("/word/long", test_long);
  g_test_add_func ("/word/macros", test_macros);
  g_test_add_func ("/word/damaged", test_damaged);
  g_test_add_func ("/word/other-formats", test_other_formats);
  g_test_add_func ("/word/workers", test_workers);
  g_test_add_func ("/word/faults", test_faults);
  status = g_test_run ();
  g_object_unref (pool);

  return status;
}
