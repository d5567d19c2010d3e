/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the reader share. */

#include "reader-test.h"

#include "model/attache-issue.h"
#include "services/attache-import.h"
#include "ui/attache-lists.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw_page (cairo_t    *cairo,
           const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  cairo_select_font_face (cairo, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cairo, 12);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      cairo_move_to (cairo, 72, 90 + i * 18);
      cairo_show_text (cairo, lines[i]);
    }
  cairo_show_page (cairo);
}

static void
assert_settled (AttacheHarness *self,
                DexFuture      *future)
{
  g_autoptr (GError) error = NULL;

  attache_harness_await (self, future);
  dex_future_get_value (future, &error);
  g_assert_no_error (error);
}

void
reader_test_import_bytes (AttacheHarness *self,
                          const char     *name,
                          GBytes         *bytes)
{
  g_autofree char *folder = g_dir_make_tmp ("attache-papers-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (AttacheImport) import = attache_import_new (attache_harness_get_library (self), "C21");
  g_autoptr (DexFuture) looked = NULL;
  g_autoptr (DexFuture) applied = NULL;
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  g_assert_true (g_file_set_contents (path, data, size, NULL));
  g_ptr_array_add (paths, path);
  looked = attache_import_look (import, paths);
  assert_settled (self, looked);
  applied = attache_import_apply (import, "Import");
  assert_settled (self, applied);
  g_remove (path);
  g_rmdir (folder);
  attache_harness_wait_state (self, "main");
}

void
reader_test_import_pages (AttacheHarness *self,
                          const char     *name,
                          const char     *first,
                          ...)
{
  GByteArray      *array = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, array, 595, 842);
  cairo_t         *cairo = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  va_list texts;

  va_start (texts, first);
  for (const char *text = first; text != NULL; text = va_arg (texts, const char *))
    draw_page (cairo, text);
  va_end (texts);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  bytes = g_byte_array_free_to_bytes (array);
  reader_test_import_bytes (self, name, bytes);
}

static void
scramble (guint8       *data,
          gsize         size,
          const guint8 *key,
          gsize         key_size)
{
  guint8 state[256];
  guint8 i = 0;
  guint8 j = 0;

  for (guint k = 0; k < 256; k++)
    state[k] = k;
  for (guint k = 0; k < 256; k++)
    {
      guint8 swap = state[k];

      j += swap + key[k % key_size];
      state[k] = state[j];
      state[j] = swap;
    }
  j = 0;
  for (gsize k = 0; k < size; k++)
    {
      guint8 swap = state[++i];

      j += swap;
      state[i] = state[j];
      state[j] = swap;
      data[k] ^= state[(guint8)(state[i] + swap)];
    }
}

static void
digest (const guint8 *data,
        gsize         size,
        guint8        result[16])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  gsize length = 16;

  g_checksum_update (checksum, data, size);
  g_checksum_get_digest (checksum, result, &length);
}

static void
append_hex (GString      *pdf,
            const guint8 *data,
            gsize         size)
{
  g_string_append_c (pdf, '<');
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (pdf, "%02x", data[i]);
  g_string_append_c (pdf, '>');
}

/* A PDF of one empty page that opens with a password only: the standard handler’s first revision, 40 bits. */
GBytes *
reader_test_make_locked (const char *password)
{
  static const guint8 padding[32] = { 0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08,
                                      0x2e, 0x2e, 0x00, 0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a };
  static const guint8 permissions[4] = { 0xfc, 0xff, 0xff, 0xff };
  static const guint8 id[16] = "a paper’s id";
  g_autoptr (GByteArray) input = g_byte_array_new ();
  GString *pdf = g_string_new ("%PDF-1.4\n");
  guint8   padded[32];
  guint8   owner[32];
  guint8   user[32];
  guint8   key[16];
  gsize    offsets[5];
  gsize    length = MIN (strlen (password), 32);

  memcpy (padded, password, length);
  memcpy (padded + length, padding, 32 - length);
  memcpy (owner, padded, 32);
  digest (padded, 32, key);
  scramble (owner, 32, key, 5);

  g_byte_array_append (input, padded, 32);
  g_byte_array_append (input, owner, 32);
  g_byte_array_append (input, permissions, 4);
  g_byte_array_append (input, id, 16);
  digest (input->data, input->len, key);
  memcpy (user, padding, 32);
  scramble (user, 32, key, 5);

  offsets[1] = pdf->len;
  g_string_append (pdf, "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
  offsets[2] = pdf->len;
  g_string_append (pdf, "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
  offsets[3] = pdf->len;
  g_string_append (pdf, "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj\n");
  offsets[4] = pdf->len;
  g_string_append (pdf, "4 0 obj <</Filter/Standard/V 1/R 2/P -4/O ");
  append_hex (pdf, owner, 32);
  g_string_append (pdf, "/U ");
  append_hex (pdf, user, 32);
  g_string_append (pdf, ">> endobj\n");
  offsets[0] = pdf->len;
  g_string_append (pdf, "xref\n0 5\n0000000000 65535 f \n");
  for (guint i = 1; i < G_N_ELEMENTS (offsets); i++)
    g_string_append_printf (pdf, "%010" G_GSIZE_FORMAT " 00000 n \n", offsets[i]);
  g_string_append (pdf, "trailer <</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[");
  append_hex (pdf, id, 16);
  append_hex (pdf, id, 16);
  g_string_append_printf (pdf, "]>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", offsets[0]);

  return g_string_free_to_bytes (pdf);
}

/* The file of a paper, in English where there are several; owned. */
char *
reader_test_find_file (AttacheHarness *self,
                       const char     *symbol)
{
  const char *session = attache_window_get_session (attache_harness_get_window (self));
  g_autoptr (GListModel) issues = attache_library_list_issues (attache_harness_get_library (self), session);
  g_autoptr (DexFuture) loaded = attache_list_loaded (issues);

  assert_settled (self, loaded);
  for (guint i = 0; i < g_list_model_get_n_items (issues); i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (issues, i);

      if (g_strcmp0 (attache_issue_get_symbol (issue), symbol) == 0)
        return g_strdup (attache_issue_get_file_id (issue));
    }

  g_assert_not_reached ();
}

AttacheReaderPage *
reader_test_get_page (AttacheHarness *self)
{
  return ATTACHE_READER_PAGE (attache_harness_find_type (self, NULL, ATTACHE_TYPE_READER_PAGE));
}

AttacheReaderTab *
reader_test_get_tab (AttacheHarness *self)
{
  AttacheReaderPage *page = reader_test_get_page (self);

  return page ? attache_reader_page_get_tab (page) : NULL;
}

AttacheReaderView *
reader_test_get_view (AttacheHarness *self)
{
  AttacheReaderTab *tab = reader_test_get_tab (self);

  return tab ? attache_reader_tab_get_view (tab) : NULL;
}

GListModel *
reader_test_get_marks (AttacheHarness *self)
{
  return attache_reader_tab_get_marks (reader_test_get_tab (self));
}

static gboolean
is_in_state (AttacheHarness *self,
             gpointer        state)
{
  AttacheReaderTab *tab = reader_test_get_tab (self);

  return tab != NULL && g_strcmp0 (attache_reader_tab_get_state (tab), state) == 0;
}

void
reader_test_wait_state (AttacheHarness *self,
                        const char     *state)
{
  attache_harness_wait (self, state, is_in_state, (gpointer)state);
}

/* The page that is read is drawn in its own size, and its text is at hand. */
static gboolean
is_drawn (AttacheHarness *self,
          gpointer        data)
{
  AttacheReaderView   *view = reader_test_get_view (self);
  AttachePageRenderer *renderer = view ? attache_reader_view_get_renderer (view) : NULL;
  gboolean             exact;
  guint                page;

  if (view == NULL || attache_page_renderer_get_n_renders (renderer) == 0 || attache_page_renderer_is_busy (renderer))
    return FALSE;

  page = attache_reader_view_get_page (view);

  return attache_page_renderer_get_texture (renderer, page, &exact) != NULL && exact &&
         attache_page_texts_peek (attache_reader_view_get_texts (view), page) != NULL;
}

void
reader_test_wait_drawn (AttacheHarness *self)
{
  attache_harness_wait (self, "the page to be drawn", is_drawn, NULL);
  attache_harness_settle (self);
}

void
reader_test_open (AttacheHarness *self,
                  const char     *symbol)
{
  g_autofree char *file_id = reader_test_find_file (self, symbol);

  attache_harness_activate (self, "win.open-file", "(si)", file_id, -1);
  attache_harness_wait_page (self, "reader");
}

/* Selects words of the page that is read, as the pointer does: from their first letter to their last. */
void
reader_test_select (AttacheHarness *self,
                    const char     *words)
{
  AttacheReaderView    *view = reader_test_get_view (self);
  AttacheTextSelection *selection = attache_reader_view_get_selection (view);
  guint                 page = attache_reader_view_get_page (view);
  AttachePageText      *text = attache_page_texts_peek (attache_reader_view_get_texts (view), page);
  const char           *all = attache_page_text_get_text (text);
  const char           *at = strstr (all, words);
  guint                 start;

  g_assert_nonnull (at);
  start = g_utf8_pointer_to_offset (all, at);
  attache_text_selection_begin (selection, page, text, start, ATTACHE_TEXT_UNIT_CHARACTER);
  attache_text_selection_extend (selection, page, text, start + g_utf8_strlen (words, -1));
}

/* What is selected on the page that is read; owned, NULL where nothing is. */
char *
reader_test_dup_selected (AttacheHarness *self)
{
  AttacheReaderView *view = reader_test_get_view (self);
  guint              page = attache_reader_view_get_page (view);
  AttachePageText   *text = attache_page_texts_peek (attache_reader_view_get_texts (view), page);
  guint              start;
  guint              end;

  if (!attache_text_selection_get_range (attache_reader_view_get_selection (view), page,
                                         attache_page_text_get_n_chars (text), &start, &end))
    return NULL;

  return attache_page_text_dup_range (text, start, end);
}

/* Does what a key does on a widget. */
void
reader_test_press (AttacheHarness *self,
                   GtkWidget      *widget,
                   const char     *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (!gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            continue;
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                        gtk_shortcut_get_arguments (shortcut));
          attache_harness_settle (self);
          return;
        }
    }

  g_error ("%s does nothing", key);
}

static gboolean
has_marks (AttacheHarness *self,
           gpointer        n_marks)
{
  return g_list_model_get_n_items (reader_test_get_marks (self)) == GPOINTER_TO_UINT (n_marks);
}

void
reader_test_wait_marks (AttacheHarness *self,
                        guint           n_marks)
{
  attache_harness_wait (self, "the marks", has_marks, GUINT_TO_POINTER (n_marks));
}

/* Borrowed from the list; NULL where there is none. */
AttacheMark *
reader_test_find_mark (AttacheHarness *self,
                       const char     *quote)
{
  GListModel *marks = reader_test_get_marks (self);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (AttacheMark) mark = g_list_model_get_item (marks, i);

      if (g_strcmp0 (attache_mark_get_quote (mark), quote) == 0)
        return mark;
    }

  return NULL;
}
