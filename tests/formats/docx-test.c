/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes Word documents out of the texts of the fixtures, so that both have to say the same. */

#include "docx-test.h"

#include "manuscript-test.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

#define MOST_LEVELS 2

typedef struct
{
  GString      *body;
  DocxTestFlags flags;
  int           counters[MOST_LEVELS];
  guint         n_bookmarks;
} Builder;

static const char numbering_part[] =
  "<?xml version=\"1.0\"?><w:numbering " DOCX_TEST_NAMESPACES "><w:abstractNum w:abstractNumId=\"7\">"
  "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Item\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
  "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2.\"/></w:lvl>"
  "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>";

static const char styles_part[] =
  "<?xml version=\"1.0\"?><w:styles " DOCX_TEST_NAMESPACES ">"
  "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:basedOn w:val=\"Normal\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"ItemFirst\"><w:basedOn w:val=\"Item\"/></w:style></w:styles>";

static void
check (struct archive *archive,
       int             result)
{
  if (result != ARCHIVE_OK)
    g_error ("%s", archive_error_string (archive));
}

/* Packs parts as they are; nothing of it need be a document. */
GBytes *
docx_test_zip (const DocxTestPart *parts,
               guint               n_parts)
{
  struct archive *archive = archive_write_new ();
  gsize           room = 1 << 20, used = 0;
  void           *bytes;

  for (guint i = 0; i < n_parts; i++)
    room += parts[i].size < 0 ? strlen (parts[i].bytes) : (gsize)parts[i].size;
  room += n_parts * 512;
  bytes = malloc (room);
  check (archive, archive_write_set_format_zip (archive));
  check (archive, archive_write_set_bytes_in_last_block (archive, 1));
  check (archive, archive_write_open_memory (archive, bytes, room, &used));
  for (guint i = 0; i < n_parts; i++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gsize                 size = parts[i].size < 0 ? strlen (parts[i].bytes) : (gsize)parts[i].size;

      archive_entry_set_pathname (entry, parts[i].name);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      archive_entry_set_size (entry, size);
      check (archive, archive_write_header (archive, entry));
      g_assert_cmpint (archive_write_data (archive, parts[i].bytes, size), ==, size);
      archive_entry_free (entry);
    }
  check (archive, archive_write_close (archive));
  archive_write_free (archive);

  return g_bytes_new_with_free_func (bytes, used, free, bytes);
}

GBytes *
docx_test_pack (const char *document,
                const char *numbering,
                const char *styles)
{
  DocxTestPart parts[] = {
    { "[Content_Types].xml", "<Types/>", -1 },
    { "word/document.xml", document, -1 },
    { "word/numbering.xml", numbering, -1 },
    { "word/styles.xml", styles, -1 },
  };
  guint n = 2;

  if (numbering != NULL)
    n++;
  if (styles != NULL)
    parts[n++] = parts[3];

  return docx_test_zip (parts, n);
}

static void
append_run (Builder    *builder,
            const char *text,
            gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  if (length > 0)
    g_string_append_printf (builder->body, "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>", escaped);
}

/* Text without tabulators, in two runs, as Word leaves it after corrections. */
static void
append_piece (Builder    *builder,
              const char *text,
              gsize       length)
{
  const char *middle = g_utf8_offset_to_pointer (text, g_utf8_strlen (text, length) / 2);
  gboolean    tracked = (builder->flags & DOCX_TEST_TRACKED) != 0;

  append_run (builder, text, middle - text);
  if (builder->flags & DOCX_TEST_MERGED)
    g_string_append (builder->body, "<w:hyperlink r:id=\"rId7\">");
  if (tracked)
    g_string_append (builder->body,
                     "<w:del w:id=\"1\"><w:r><w:tab/><w:delText>C99/99 was</w:delText></w:r></w:del>"
                     "<w:moveFrom><w:r><w:t>moved C99/98</w:t></w:r></w:moveFrom>"
                     "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF C99/97 </w:instrText></w:r>"
                     "<w:r><w:t>C99/96</w:t><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:ins w:id=\"2\">");
  append_run (builder, middle, text + length - middle);
  if (tracked)
    g_string_append (builder->body,
                     "</w:ins><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:footnoteReference w:id=\"4\"/></w:r>"
                     "<mc:AlternateContent><mc:Choice/><mc:Fallback><w:r><w:t>C99/95</w:t></w:r></mc:Fallback></mc:AlternateContent>");
  if (builder->flags & DOCX_TEST_MERGED)
    g_string_append (builder->body, "</w:hyperlink>");
}

static void
append_text (Builder    *builder,
             const char *text)
{
  while (*text != '\0')
    {
      const char *bookmark = strstr (text, "[bookmark: ");
      gsize       length = strcspn (text, "\t");

      if (bookmark != NULL && bookmark < text + length)
        length = bookmark - text;
      if (length > 0)
        append_piece (builder, text, length);
      text += length;
      if (*text == '\t')
        {
          g_string_append (builder->body, "<w:r><w:tab/></w:r>");
          text++;
        }
      else if (text == bookmark)
        {
          const char *end = strchr (text, ']');

          g_string_append_printf (builder->body, "<w:bookmarkStart w:id=\"%u\" w:name=\"%.*s\"/><w:bookmarkEnd w:id=\"%u\"/>", builder->n_bookmarks,
                                  (int)(end - text - strlen ("[bookmark: ")), text + strlen ("[bookmark: "), builder->n_bookmarks);
          builder->n_bookmarks++;
          text = end + 1;
        }
    }
}

/* Whether the number that a line begins with is the next of the list; then *@text is what follows it. */
static gboolean
take_number (Builder     *builder,
             const char **text,
             int         *level)
{
  for (*level = 0; *level < MOST_LEVELS; ++*level)
    {
      g_autofree char *number = NULL;

      if (*level == 0)
        number = g_strdup_printf ("%d\t", builder->counters[0] + 1);
      else
        number = g_strdup_printf ("%d.%d\t", builder->counters[0], builder->counters[1] + 1);
      if (!g_str_has_prefix (*text, number) || (*text)[strlen (number)] == '\0')
        continue;
      builder->counters[*level]++;
      if (*level == 0)
        builder->counters[1] = 0;
      *text += strlen (number);
      return TRUE;
    }

  return FALSE;
}

static void
append_paragraph (Builder    *builder,
                  const char *text)
{
  int level;

  if ((builder->flags & DOCX_TEST_NUMBERED) == 0 || !take_number (builder, &text, &level))
    g_string_append (builder->body, "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"567\"/></w:tabs></w:pPr>");
  else if (level == 0)
    g_string_append (builder->body, "<w:p><w:pPr><w:pStyle w:val=\"ItemFirst\"/></w:pPr>");
  else
    g_string_append (builder->body,
                     "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr>"
                     "<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"9\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>");
  append_text (builder, text);
  g_string_append (builder->body, "</w:p>");
}

static void
append_cell (Builder    *builder,
             const char *cell,
             const char *properties)
{
  g_auto (GStrv) paragraphs = g_strsplit (cell, "\xe2\x80\xa8", -1);

  g_string_append_printf (builder->body, "<w:tc><w:tcPr><w:tcW w:w=\"900\"/>%s</w:tcPr>", properties);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_string_append (builder->body, "<w:p>");
      append_text (builder, paragraphs[i]);
      g_string_append (builder->body, "</w:p>");
    }
  g_string_append (builder->body, paragraphs[0] == NULL ? "<w:p/></w:tc>" : "</w:tc>");
}

/* Where cells are merged, an empty one goes on from the one above. */
static void
append_row (Builder    *builder,
            const char *line,
            guint       n_columns,
            gboolean    first)
{
  gboolean merges = (builder->flags & DOCX_TEST_MERGED) != 0 && !first;
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  g_string_append (builder->body, "<w:tr>");
  if (n_columns > 1 && g_strv_length (cells) == 1)
    {
      g_autofree char *span = g_strdup_printf ("<w:gridSpan w:val=\"%u\"/>", n_columns);

      append_cell (builder, cells[0], span);
    }
  for (guint i = 0; g_strv_length (cells) > 1 && cells[i] != NULL; i++)
    append_cell (builder, cells[i], !merges || i > 1 ? "" : *cells[i] != '\0' ? "<w:vMerge w:val=\"restart\"/>"
                                                                              : "<w:vMerge/>");
  g_string_append (builder->body, "</w:tr>");
  if (builder->flags & DOCX_TEST_TRACKED)
    g_string_append (builder->body,
                     "<w:tr><w:trPr><w:del w:id=\"8\"/></w:trPr><w:tc><w:p><w:del><w:r><w:delText>C99/94</w:delText></w:r></w:del></w:p></w:tc></w:tr>");
}

static void
append_table (Builder               *builder,
              const ManuscriptBlock *table,
              char                 **lines)
{
  g_string_append (builder->body, "<w:tbl><w:tblPr/>");
  for (guint i = 0; i < table->rows->len; i++)
    append_row (builder, lines[i], table->n_columns, i == 0);
  g_string_append (builder->body, "</w:tbl>");
}

/* Around the part with the text, those that Word adds: what is printed at the top and the foot of each page lies in its own. */
GBytes *
docx_test_pack_document (const char *document,
                         gsize       size)
{
  const DocxTestPart parts[] = {
    { "[Content_Types].xml", "<Types/>", -1 },
    { "word/header1.xml", "<w:hdr " DOCX_TEST_NAMESPACES "><w:p><w:r><w:t>C99/89</w:t></w:r></w:p></w:hdr>", -1 },
    { "word/document.xml", document, size },
    { "word/footer1.xml", "<w:ftr " DOCX_TEST_NAMESPACES "><w:p><w:r><w:t>C99/88</w:t></w:r></w:p></w:ftr>", -1 },
    { "word/footnotes.xml", "<w:footnotes " DOCX_TEST_NAMESPACES "/>", -1 },
    { "word/numbering.xml", numbering_part, -1 },
    { "word/styles.xml", styles_part, -1 },
  };

  return docx_test_zip (parts, G_N_ELEMENTS (parts));
}

/* The part with the text. */
char *
docx_test_document (const char   *text,
                    DocxTestFlags flags)
{
  const char *start = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  g_auto (GStrv) lines = g_strsplit (start, "\n", -1);
  g_autoptr (GPtrArray) blocks = manuscript_test_blocks (start);
  g_autoptr (GString) body = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document " DOCX_TEST_NAMESPACES "><w:body>");
  Builder builder = { .body = body, .flags = flags };
  guint   line = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    g_strdelimit (lines[i], "\r", ' ');
  for (guint i = 0; i < blocks->len; i++)
    {
      const ManuscriptBlock *block = g_ptr_array_index (blocks, i);

      if (block->rows != NULL)
        append_table (&builder, block, lines + line);
      else
        append_paragraph (&builder, lines[line]);
      line += block->rows != NULL ? block->rows->len : 1;
    }
  g_string_append (body, "<w:sectPr><w:headerReference r:id=\"rId8\"/></w:sectPr></w:body></w:document>");

  return g_string_free (g_steal_pointer (&body), FALSE);
}

/* A Word document of what @text says. */
GBytes *
docx_test_new (const char   *text,
               DocxTestFlags flags)
{
  g_autofree char *document = docx_test_document (text, flags);

  return docx_test_pack_document (document, strlen (document));
}
