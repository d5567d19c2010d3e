/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a whole PDF file, in the form in which that of every format comes: see attache-layout.c. */

#include "attache-pdf-reader.h"

#include "attache-layout.h"
#include "attache-page-reader.h"
#include "attache-pdf-rules.h"
#include "attache-pdf-words.h"

#include "sandbox/attache-sandbox-error.h"

#include <poppler.h>
#include <string.h>

/* What is read of a document that is read whole; a record has 60 pages and 300 KiB. */
#define MOST_PAGES 2000
#define MOST_TEXT (5u * 1024 * 1024)

/* Rules are looked for on so many pages: a plan has 30, and drawing is slow. */
#define MOST_DRAWN 200

static AttacheLayoutPage *
read_page (PopplerPage *page,
           gboolean     draws,
           gsize       *n_bytes)
{
  AttacheLayoutPage *layout;
  double             width = 0, height = 0;
  g_autoptr (GArray) boxes = NULL;
  g_autofree char *once = attache_page_reader_read (page, &boxes);
  g_autoptr (GString) text = g_string_new (once);

  if (attache_pdf_words_are_rtl (once))
    attache_page_reader_read_again (page, text, boxes);
  poppler_page_get_size (page, &width, &height);
  layout = attache_layout_page_new (width, height);
  *n_bytes += strlen (once);
  attache_pdf_words_add (layout, text->str, boxes);
  attache_layout_page_set_upright (layout);
  if (draws && attache_layout_page_may_have_table (layout))
    attache_pdf_rules_find (page, layout);

  return layout;
}

static gboolean
refuse (GError            **error,
        AttacheSandboxError code,
        const char         *message)
{
  g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, code, message);

  return FALSE;
}

/* As many pages as were asked for, or all; %NULL with an error. */
static GPtrArray *
read_pages (PopplerDocument *document,
            guint            most_pages,
            GError         **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_layout_page_free);
  int   n_pages = poppler_document_get_n_pages (document);
  gsize n_bytes = 0;

  if (n_pages < 1 && !refuse (error, ATTACHE_SANDBOX_ERROR_DAMAGED, "the document has no pages"))
    return NULL;
  if (most_pages == 0 && n_pages > MOST_PAGES && !refuse (error, ATTACHE_SANDBOX_ERROR_LONG, "the document has too many pages"))
    return NULL;
  n_pages = MIN (n_pages, MOST_PAGES);
  if (most_pages > 0)
    n_pages = MIN (n_pages, (int)MIN (most_pages, MOST_PAGES));

  for (int i = 0; i < n_pages && n_bytes <= MOST_TEXT; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);

      if (page == NULL && !refuse (error, ATTACHE_SANDBOX_ERROR_DAMAGED, "a page cannot be read"))
        return NULL;
      g_ptr_array_add (pages, read_page (page, i < MOST_DRAWN, &n_bytes));
      g_object_unref (page);
    }
  if (n_bytes > MOST_TEXT && most_pages == 0 && !refuse (error, ATTACHE_SANDBOX_ERROR_LONG, "the document has too much text"))
    return NULL;

  return g_steal_pointer (&pages);
}

/**
 * attache_pdf_reader_read:
 * @data: (array length=size): bytes of a file
 * @size: number of bytes
 * @most_pages: how many of its pages to read at the most, or 0 for all
 * @error: return location for an #AttacheSandboxError
 *
 * Reads the text of a PDF file. One that is read whole and has too many pages, or too much text, is refused; one of which
 * only some pages are asked for ends where there is enough.
 *
 * Returns: (transfer full) (nullable): its text in UTF-8: a paragraph, or a row of a table, a line
 */
char *
attache_pdf_reader_read (const char *data,
                         gsize       size,
                         guint       most_pages,
                         GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &failure);

  if (document == NULL)
    {
      gboolean encrypted = g_error_matches (failure, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);

      refuse (error, encrypted ? ATTACHE_SANDBOX_ERROR_PASSWORD : ATTACHE_SANDBOX_ERROR_DAMAGED, failure->message);
      return NULL;
    }
  pages = read_pages (document, most_pages, error);
  g_object_unref (document);

  return pages != NULL ? attache_layout_to_text (pages) : NULL;
}
