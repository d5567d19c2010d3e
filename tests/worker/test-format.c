/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file is by its first bytes, whatever its name says. */

#include "sandbox/attache-sandbox-format.h"

#include <string.h>

typedef struct
{
  const char           *head;
  gsize                 length; /* 0 where it ends with a NUL */
  const char           *name;
  AttacheDocumentFormat format;
} Case;

#define PDF ATTACHE_DOCUMENT_FORMAT_PDF
#define DOCX ATTACHE_DOCUMENT_FORMAT_DOCX
#define HTML ATTACHE_DOCUMENT_FORMAT_HTML
#define CSV ATTACHE_DOCUMENT_FORMAT_CSV
#define TEXT ATTACHE_DOCUMENT_FORMAT_TEXT
#define ZIP ATTACHE_DOCUMENT_FORMAT_ZIP
#define UNKNOWN ATTACHE_DOCUMENT_FORMAT_UNKNOWN

static const Case cases[] = {
  { "%PDF-1.7\n", 0, "agenda.txt", PDF },
  { "\n\n%PDF-1.4\n", 0, NULL, PDF },
  { "<!DOCTYPE html><p>Agenda", 0, "agenda.docx", HTML },
  { "\xef\xbb\xbf  <?xml version=\"1.0\"?>\n<!-- saved -->\n<HTML lang=\"fr\">", 0, NULL, HTML },
  { "<table><tr><td>PL 1", 0, "plan.txt", HTML },
  { "\xff\xfe<\0h\0t\0m\0l\0>\0", 14, NULL, HTML },
  { "\0<\0h\0t\0m\0l\0>", 12, NULL, HTML },
  { "<1> is no element", 0, NULL, TEXT },
  { "<!-- no end", 0, NULL, TEXT },
  { "Draft agenda\n1\tOpening\n", 0, "agenda.pdf", TEXT },
  { "Draft; agenda\nand;then\n", 0, NULL, TEXT },
  { "1\tOpening\tC21/1\n2\tClosing\tC21/2\n3\tNone\t-\n", 0, "table.txt", TEXT },
  { "a,b\n1,2\n", 0, "plan.CSV", CSV },
  { "a\tb\n", 0, "plan.tsv", CSV },
  { "a;b;c\r\n1;2;3\r\n\r\n4;5;6\r\n7;8", 0, "plan.txt", CSV },
  { "\xff\xfe\x06\x74\x8b\x4e\x1a\x4f\n\0", 10, NULL, TEXT },
  { "{\\rtf1\\ansi", 0, "x.txt", UNKNOWN },
  { "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", 0, "x.html", UNKNOWN },
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", 10, "x.doc", UNKNOWN },
  { "\x89PNG\r\n\x1a\n\0\0", 10, "x.txt", UNKNOWN },
  { "PK\005\006\0\0", 6, "x", ZIP },
  { "PK\003\004", 4, "x.zip", ZIP },
  { "PK\003\004", 4, "x.docx", DOCX },
  { "", 0, "x.csv", UNKNOWN },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case           *c = &cases[i];
      gsize                 length = c->length ? c->length : strlen (c->head);
      AttacheDocumentFormat format = attache_sandbox_format_sniff (c->head, length, c->name);

      if (format != c->format)
        g_error ("case %u, “%s”: %d, not %d", i, c->head, format, c->format);
    }
}

static AttacheDocumentFormat
sniff_entry (const char *first,
             const char *name)
{
  g_autoptr (GByteArray) head = g_byte_array_new ();
  guint8 start[30] = { 'P', 'K', 3, 4 };

  start[26] = strlen (first);
  g_byte_array_append (head, start, sizeof start);
  g_byte_array_append (head, (const guint8 *)first, strlen (first));
  g_byte_array_append (head, (const guint8 *)"application", 11);

  return attache_sandbox_format_sniff ((const char *)head->data, head->len, name);
}

static void
test_archives (void)
{
  g_assert_cmpint (sniff_entry ("[Content_Types].xml", "a.zip"), ==, DOCX);
  g_assert_cmpint (sniff_entry ("word/document.xml", NULL), ==, DOCX);
  g_assert_cmpint (sniff_entry ("C21-1.docx", "papers.zip"), ==, ZIP);
  g_assert_cmpint (sniff_entry ("C21-1.docx", "papers.docx"), ==, DOCX);
  g_assert_cmpint (sniff_entry ("mimetype", "letter.docx"), ==, UNKNOWN);
}

/* Cut anywhere, nothing before the start or beyond the end is looked at; the sanitizers watch. */
static void
test_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      gsize       length = c->length ? c->length : strlen (c->head);

      for (gsize n = 0; n <= length; n++)
        {
          g_autofree char *head = g_memdup2 (c->head, n);

          g_assert_cmpint (attache_sandbox_format_sniff (head, n, c->name), <=, ZIP);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/cases", test_cases);
  g_test_add_func ("/format/archives", test_archives);
  g_test_add_func ("/format/cut", test_cut);

  return g_test_run ();
}
