/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Web pages through the installed worker: what their text is, and that those made to do harm cost one sentence. */

#include "worker-fixtures.h"

#include "sandbox/attache-sandbox-error.h"

#include <string.h>
#include <unistd.h>

#define LS "\xe2\x80\xa8"
#define PAGE(body) "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Not text</title></head><body>" body "</body></html>"
#define MIB (1024 * 1024)

static AttacheWorkerPool *pool;

static void
assert_bytes (const char *data,
              gsize       size,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fixture_read_text (pool, data, size, "fixture.html", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_page (const char *page,
             const char *expected)
{
  assert_bytes (page, strlen (page), expected);
}

static void
assert_refused (const char *data,
                gsize       size,
                int         code,
                const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fixture_read_text (pool, data, size, "fixture.html", &error);

  g_assert_null (text);
  g_assert_error (error, ATTACHE_SANDBOX_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "“fixture.html”"));
  if (words != NULL)
    g_assert_nonnull (strstr (error->message, words));
}

static void
assert_all_is_well (void)
{
  assert_page (PAGE ("<p>Fine"), "Fine\n");
}

/* Paragraphs and headings are lines, white space is one space, entities are characters. */
static void
test_paragraphs (void)
{
  assert_page (PAGE ("<h1>Draft\n  agenda</h1>text <b>and</b> <i>text</i><p>One&nbsp;two &amp; &#x4e00; &eacute;<br>three</p>"
                     "<p>&nbsp;</p><div>Co&shy;operation<div>inner</div>after</div>"),
               "Draft agenda\ntext and text\nOne\u00a0two & 一 é\nthree\nCooperation\ninner\nafter\n");
  assert_page ("<P>No end<P>of anything<td>or table", "No end\nof anything\nor table\n");
  assert_page (PAGE ("Document C21/1<sup>1</sup> on the 2<sup>nd</sup> day"), "Document C21/1¹ on the 2nd day\n");
  assert_page (PAGE ("<pre>1\tOpening\n2\tClosing</pre>"), "1\tOpening\n2\tClosing\n");
  assert_page (PAGE ("<p>1&#8195;One<p><span>(a)</span><span>&nbsp;&nbsp;&nbsp; </span>Two<p>2&nbsp;three&nbsp;&nbsp;four<p>&nbsp;&nbsp;x"), "1\tOne\n(a)\tTwo\n2\u00a0three\u00a0\u00a0four\nx\n");
  assert_page (PAGE ("<div dir=rtl>مشروع جدول الأعمال <bdi>C21/1</bdi></div>"), "مشروع جدول الأعمال C21/1\n");
}

static void
test_hidden (void)
{
  assert_page (PAGE ("<nav><ul><li>Home</ul></nav><script>var a = '<p>no';</script><style>p {}</style><p hidden>no</p>"
                     "<p style='color: red; Display : None'>no</p><div role=navigation>no</div><footer><p>no</footer><p>Ye<script>1</script>s"
                     "<noscript>no</noscript><template><p>no</template><!-- no --><select><option>no</select><del>no</del></p>"),
               "Yes\n");
}

/* Numbers of lists as they are shown; the mark of a list without numbers is that of Word documents. */
static void
test_lists (void)
{
  assert_page (PAGE ("<ol><li>a<li>b<ol type=a><li>x<li>y</ol><li value=7>c<p>more</p><li>d</ol><ol start=3 type=I><li>e<li>f</ol>"
                     "<ul><li>g<li></ul><ol reversed start=2><li>h<li>i</ol><ol reversed><li>j</ol><ol style='list-style: none'><li>k</ol>p"),
               "1\ta\n2\tb\na\tx\nb\ty\n7\tc\nmore\n8\td\nIII\te\nIV\tf\n•\tg\n2\th\n1\ti\nj\nk\np\n");
}

/* A row is a line, a cell that spans others is in the first place, the others are empty. */
static void
test_tables (void)
{
  assert_page (PAGE ("<table><caption>Plan</caption><thead><tr><th>Item<th>Title<th>Doc</thead>"
                     "<tr><td rowspan=2>PL 1<td><p>One</p><p>two</p>three<br>four<td>&nbsp;<tr><td>Five\tsix<td>C21/2"
                     "<tr><td colspan=2>Wide<td>C21/3<tr><td><td><td></table><p>After"),
               "Plan\nItem\tTitle\tDoc\nPL 1\tOne" LS "two" LS "three" LS "four\t\n\tFive six\tC21/2\nWide\t\tC21/3\n\nAfter\n");
  assert_page (PAGE ("<table><tr><td rowspan=0>a<td rowspan=3>b<td>c<tr><td>d<tr><td>e<tbody><tr><td>f</table>"), "a\tb\tc\n\t\td\n\t\te\nf\n");
  assert_page (PAGE ("<table><tr><td><ol><li>One<li>Two</ol><td>x</table>"), "1 One" LS "2 Two\tx\n");
}

/* A table in a cell is part of it, unless the outer one is there only to place it. */
static void
test_nested (void)
{
  assert_page (PAGE ("<table><tr><th>Item<th>Documents<th>Remarks that are longer than the table in the cell<tr><td>1<td><table><tr><td>C21/1<td>C21/2</table><td>x</table>"),
               "Item\tDocuments\tRemarks that are longer than the table in the cell\n1\tC21/1 C21/2\tx\n");
  assert_page (PAGE ("<table><tr><td>Menu<td><h1>Plan</h1><table><tr><td>PL 1<td>Opening<tr><td>PL 2<td>Closing</table></table>"),
               "Menu\nPlan\nPL 1\tOpening\nPL 2\tClosing\n");
  assert_page (PAGE ("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>"), "a\nb\nc\nd\n");
}

/* An address that is not what is read stands after the words. */
static void
test_links (void)
{
  assert_page (PAGE ("See <a href='https://example.org/md/S21-CL-C-0021/en'>C21/21 </a>and <a href=\"http://example.org/\">example.org</a>, "
                     "<a href='https://example.org/a'>https://example.org/a</a>, <a href='#top'>top</a>, <a href='mailto:a@example.org'>mail</a>, "
                     "<a href='javascript:alert(1)'>run</a><a href='https://example.org/b'><img src=x alt=no></a>."),
               "See C21/21 <https://example.org/md/S21-CL-C-0021/en> and example.org, https://example.org/a, top, mail, run.\n");
  assert_page (PAGE ("<table><tr><td><a href='https://example.org/1?a=1&amp;b=2'>C21/1</a><td>x</table>"), "C21/1 <https://example.org/1?a=1&b=2>\tx\n");
  assert_page (PAGE ("<a href='https://example.org/2'>One<p>Two</p></a>"), "One <https://example.org/2>\nTwo\n");
}

/* By its mark, by what it says, or by its looks. */
static void
test_encodings (void)
{
  static const char utf16[] = "\xff\xfe<\0p\0>\0\xe9\0\x06\x74";
  static const char cyrillic[] = "<html><body class=agenda><p>\xcf\xf0\xee\xe5\xea\xf2 \xef\xee\xe2\xe5\xf1\xf2\xea\xe8 \xe4\xed\xff \xd1\xee\xe2\xe5\xf2\xe0</body></html>";

  assert_bytes (utf16, sizeof utf16 - 1, "é理\n");
  assert_page ("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xd1\xee\xe2\xe5\xf2", "Совет\n");
  assert_page ("<meta charset=\"GB2312\"><p>\xc0\xed\xca\xc2\xbb\xe1", "理事会\n");
  assert_page ("<meta charset=windows-1256><p>\xe3\xcc\xe1\xd3", "مجلس\n");
  assert_page ("<meta charset=iso-8859-1><p>R\xe9sum\xe9 \x93x\x94", "Résumé “x”\n");
  assert_page ("<meta charset=iso-8859-1><p>R\xc3\xa9sum\xc3\xa9", "Résumé\n");
  assert_page (cyrillic, "Проект повестки дня Совета\n");
  assert_page ("\xef\xbb\xbf<p>\xe7\x90\x86", "理\n");
  assert_page ("<html><p>R\xe9sum\xe9 of the programme", "Résumé of the programme\n");
}

static void
test_other_formats (void)
{
  static const char mail[] = "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n<html>";
  static const char frames[] = "<html><frameset cols=20%,*><frame src=a.html><frame src=b.html><noframes>No</noframes></frameset></html>";
  static const char rich[] = "{\\rtf1\\ansi Hello}";

  assert_refused (mail, strlen (mail), ATTACHE_SANDBOX_ERROR_FORMAT, "packed as a mail");
  assert_refused (frames, strlen (frames), ATTACHE_SANDBOX_ERROR_FORMAT, "frame of a web page");
  assert_refused (PAGE ("<iframe src=a.html></iframe>"), strlen (PAGE ("<iframe src=a.html></iframe>")), ATTACHE_SANDBOX_ERROR_FORMAT, "frame of a web page");
  assert_refused ("<html></html>", 13, ATTACHE_SANDBOX_ERROR_FORMAT, "no text");
  assert_refused (rich, strlen (rich), ATTACHE_SANDBOX_ERROR_FORMAT, "Rich Text");
  assert_refused ("\x89PNG\r\n\x1a\n\0\0\0", 11, ATTACHE_SANDBOX_ERROR_FORMAT, "format that cannot be read");
}

static char *
repeat (const char *start,
        const char *piece,
        guint       n,
        const char *end)
{
  GString *text = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  g_string_append (text, end);

  return g_string_free (text, FALSE);
}

/* Read or refused, but neither a crash nor without end. */
static void
assert_survived (const char *page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fixture_read_text (pool, page, strlen (page), "fixture.html", &error);

  g_assert_true (text != NULL || (error->domain == ATTACHE_SANDBOX_ERROR && error->code != ATTACHE_SANDBOX_ERROR_CRASHED));
  assert_all_is_well ();
}

static void
test_deep (void)
{
  static const char *const pieces[] = { "<div>", "<table><tr><td>", "<ol><li>", "<b>", "<a href=https://example.org/>", "<font><p>", "</b>", "<unknown>" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *page = repeat ("<html><body>", pieces[i], 100000, "deep");

      assert_survived (page);
    }
}

/* A million cells are a table; cells that say they fill a million others are not believed. */
static void
test_large_tables (void)
{
  g_autofree char *cells = repeat ("<table>", "<tr><td>a<td>b<td>c<td>d<td>e<td>f<td>g<td>h<td>i<td>j", 100000, "</table>");
  g_autofree char *wide = repeat ("<table>", "<tr><td colspan=1000000000 rowspan=1000000000>a", 100000, "</table>");
  g_autofree char *row = repeat ("<table><tr>", "<td rowspan=60000>a", 200000, "<tr><tr><tr><tr><tr></table>");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fixture_read_text (pool, cells, strlen (cells), "fixture.html", &error);
  gint64           start = g_get_monotonic_time ();

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (text), ==, 100000 * 20);
  assert_refused (wide, strlen (wide), ATTACHE_SANDBOX_ERROR_REFUSED, NULL);
  assert_survived (row);
  g_test_message ("%.2f s", (g_get_monotonic_time () - start) / 1e6);
}

/* No entity can be declared; a page full of NULs, of half characters or of nothing is read or refused. */
static void
test_hostile (void)
{
  g_autofree char *zeros = g_malloc0 (65 * MIB);
  g_autofree char *entities = repeat ("<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>", "&b;&b;&b;&lt;", 10000, "");
  g_autofree char *attributes = repeat ("<html><p ", "a=b ", 200000, ">x");
  g_autofree char *unclosed = repeat ("<html>", "<!-- <![CDATA[ <a href=\"https://example.org/", 20000, "");

  assert_survived (entities);
  assert_survived (attributes);
  assert_survived (unclosed);
  assert_bytes ("<p>a\0b</p>", 10, "a b\n");
  assert_page ("<p>&#0;&#xd800;&#x110000;x\x01y", "xy\n");
  assert_page ("<p>x\xe2\x80\xa8y", "x y\n");
  assert_survived ("<p>\xc3(\xff\xfe\xe2\x80");
  memcpy (zeros, "<html><p>", 9);
  assert_refused (zeros, 65 * MIB, ATTACHE_SANDBOX_ERROR_REFUSED, NULL);
  assert_refused (zeros, 4 * MIB, ATTACHE_SANDBOX_ERROR_FORMAT, "no text");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dex_init ();
  pool = attache_worker_pool_new (NULL);

  g_test_add_func ("/web/paragraphs", test_paragraphs);
  g_test_add_func ("/web/hidden", test_hidden);
  g_test_add_func ("/web/lists", test_lists);
  g_test_add_func ("/web/tables", test_tables);
  g_test_add_func ("/web/nested", test_nested);
  g_test_add_func ("/web/links", test_links);
  g_test_add_func ("/web/encodings", test_encodings);
  g_test_add_func ("/web/other-formats", test_other_formats);
  g_test_add_func ("/web/deep", test_deep);
  g_test_add_func ("/web/large-tables", test_large_tables);
  g_test_add_func ("/web/hostile", test_hostile);
  status = g_test_run ();
  g_object_unref (pool);

  return status;
}
