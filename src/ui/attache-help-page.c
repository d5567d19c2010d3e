/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of the help as widgets: the part of Mallard that the help of this program uses, which is titles, paragraphs, lists
 * and a few words in another face. */

#include "config.h"

#include "ui/attache-help.h"

#include <gio/gio.h>

typedef struct
{
  GtkBox  *box;
  GString *text;
  char    *title;
  guint    step;
  gboolean in_steps;
  guint    info_depth;
} Reader;

static gboolean
is_block (const char *element)
{
  return g_str_equal (element, "p") || g_str_equal (element, "title");
}

static const char *
find_markup (const char *element)
{
  if (g_str_equal (element, "gui") || g_str_equal (element, "key") || g_str_equal (element, "em"))
    return "b";
  if (g_str_equal (element, "input") || g_str_equal (element, "file") || g_str_equal (element, "code") || g_str_equal (element, "cmd"))
    return "tt";

  return NULL;
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char          *element,
                  const char         **names,
                  const char         **values,
                  gpointer             data,
                  GError             **error)
{
  Reader     *reader = data;
  const char *markup = find_markup (element);

  if (g_str_equal (element, "info"))
    reader->info_depth++;
  else if (g_str_equal (element, "steps") || g_str_equal (element, "list"))
    {
      reader->in_steps = g_str_equal (element, "steps");
      reader->step = 0;
    }
  else if (g_str_equal (element, "item"))
    reader->step++;
  else if (is_block (element))
    g_string_truncate (reader->text, 0);
  else if (markup != NULL)
    g_string_append_printf (reader->text, "<%s>", markup);
}

static void
append_label (Reader     *reader,
              const char *style)
{
  GtkWidget       *label = gtk_label_new (NULL);
  g_autofree char *text = g_strstrip (g_strdup (reader->text->str));
  g_autofree char *item = NULL;

  if (reader->step > 0 && reader->in_steps)
    item = g_strdup_printf ("%u. %s", reader->step, text);
  else if (reader->step > 0)
    item = g_strdup_printf ("• %s", text);

  gtk_label_set_markup (GTK_LABEL (label), item ? item : text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (item != NULL)
    gtk_widget_set_margin_start (label, 12);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_set_margin_top (label, 12);
    }
  gtk_box_append (reader->box, label);
}

static void
end_element_cb (GMarkupParseContext *context,
                const char          *element,
                gpointer             data,
                GError             **error)
{
  Reader     *reader = data;
  const char *markup = find_markup (element);

  if (g_str_equal (element, "info"))
    reader->info_depth--;
  else if (g_str_equal (element, "steps") || g_str_equal (element, "list"))
    reader->step = 0;
  else if (markup != NULL)
    g_string_append_printf (reader->text, "</%s>", markup);
  else if (!is_block (element) || reader->info_depth > 0)
    return;
  else if (g_str_equal (element, "title") && reader->title == NULL)
    reader->title = g_strstrip (g_strdup (reader->text->str));
  else
    append_label (reader, g_str_equal (element, "title") ? "heading" : NULL);
}

/* Lines are broken where the file breaks them only because files have an edge. */
static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             data,
         GError             **error)
{
  Reader          *reader = data;
  g_autofree char *escaped = g_markup_escape_text (text, length);

  for (const char *c = escaped; *c != '\0'; c++)
    {
      gboolean space = g_ascii_isspace (*c);

      if (!space)
        g_string_append_c (reader->text, *c);
      else if (reader->text->len == 0 || reader->text->str[reader->text->len - 1] != ' ')
        g_string_append_c (reader->text, ' ');
    }
}

GtkWidget *
attache_help_page_new (const char *path,
                       char      **title,
                       GError    **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb };
  GtkWidget                 *scroller = gtk_scrolled_window_new ();
  GtkWidget                 *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { .box = GTK_BOX (box), .text = text };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
  g_autofree char *contents = NULL;
  gsize            length;

  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);

  if (!g_file_get_contents (path, &contents, &length, error) ||
      !g_markup_parse_context_parse (context, contents, length, error) ||
      !g_markup_parse_context_end_parse (context, error))
    {
      g_object_ref_sink (scroller);
      g_object_unref (scroller);
      g_free (reader.title);
      return NULL;
    }

  *title = reader.title;

  return scroller;
}
