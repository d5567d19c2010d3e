/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderPage, the commands with their keys. */

#include "config.h"

#include "ui/reader/attache-reader-page-private.h"

static AttacheReaderView *
get_view (GtkWidget *widget)
{
  AttacheReaderTab *tab = ATTACHE_READER_PAGE (widget)->tab;

  return tab ? attache_reader_tab_get_view (tab) : NULL;
}

static void
zoom_step_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AttacheReaderView *view = get_view (widget);

  if (view == NULL)
    return;

  if (g_str_equal (action_name, "reader.zoom-in"))
    attache_reader_view_zoom_in (view);
  else
    attache_reader_view_zoom_out (view);
}

static void
zoom_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AttacheReaderView *view = get_view (widget);
  const char        *zoom = g_variant_get_string (parameter, NULL);

  if (view == NULL)
    return;

  if (g_str_equal (zoom, "automatic"))
    attache_reader_view_set_zoom_mode (view, ATTACHE_ZOOM_AUTOMATIC);
  else if (g_str_equal (zoom, "fit-width"))
    attache_reader_view_set_zoom_mode (view, ATTACHE_ZOOM_FIT_WIDTH);
  else if (g_str_equal (zoom, "fit-page"))
    attache_reader_view_set_zoom_mode (view, ATTACHE_ZOOM_FIT_PAGE);
  else
    attache_reader_view_set_zoom (view, g_ascii_strtod (zoom, NULL));
}

static void
close_tab_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AttacheReaderPage *self = ATTACHE_READER_PAGE (widget);
  AdwTabPage        *page = adw_tab_view_get_selected_page (self->tabs);

  if (page != NULL)
    adw_tab_view_close_page (self->tabs, page);
}

static void
step_tab_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  AttacheReaderPage *self = ATTACHE_READER_PAGE (widget);

  if (g_str_equal (action_name, "reader.next-tab"))
    adw_tab_view_select_next_page (self->tabs);
  else
    adw_tab_view_select_previous_page (self->tabs);
}

static void
go_to_page_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  AttacheReaderPage *self = ATTACHE_READER_PAGE (widget);

  attache_reader_controls_focus_page (gtk_widget_get_visible (GTK_WIDGET (self->header_controls)) ? self->header_controls
                                                                                                  : self->foot_controls);
}

static void
toggle_pane_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  AttacheReaderPage   *self = ATTACHE_READER_PAGE (widget);
  AdwOverlaySplitView *split = g_str_equal (action_name, "reader.toggle-marks") ? self->marks_split : self->position_split;

  adw_overlay_split_view_set_show_sidebar (split, !adw_overlay_split_view_get_show_sidebar (split));
}

/* From the page to the position, without the pointer. */
static void
edit_position_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  AttacheReaderPage *self = ATTACHE_READER_PAGE (widget);

  adw_overlay_split_view_set_show_sidebar (self->position_split, TRUE);
  if (self->item_id != NULL)
    attache_position_editor_focus_text (self->editor);
}

/* The same page in another language, beside this one. */
static void
open_language_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  AttacheReaderPage *self = ATTACHE_READER_PAGE (widget);
  const char        *file_id = g_variant_get_string (parameter, NULL);
  AttacheReaderView *view = get_view (widget);

  if (self->tab != NULL && g_str_equal (attache_reader_tab_get_file_id (self->tab), file_id))
    return;

  attache_reader_page_open (self, file_id, view ? (int)attache_reader_view_get_page (view) : -1);
}

static void
bind (GtkWidgetClass *widget_class,
      guint           key,
      GdkModifierType modifiers,
      const char     *action_name)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, action_name, NULL);
}

void
attache_reader_page_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reader.zoom-in", NULL, zoom_step_action);
  gtk_widget_class_install_action (widget_class, "reader.zoom-out", NULL, zoom_step_action);
  gtk_widget_class_install_action (widget_class, "reader.zoom", "s", zoom_action);
  gtk_widget_class_install_action (widget_class, "reader.close-tab", NULL, close_tab_action);
  gtk_widget_class_install_action (widget_class, "reader.next-tab", NULL, step_tab_action);
  gtk_widget_class_install_action (widget_class, "reader.previous-tab", NULL, step_tab_action);
  gtk_widget_class_install_action (widget_class, "reader.go-to-page", NULL, go_to_page_action);
  gtk_widget_class_install_action (widget_class, "reader.toggle-marks", NULL, toggle_pane_action);
  gtk_widget_class_install_action (widget_class, "reader.toggle-position", NULL, toggle_pane_action);
  gtk_widget_class_install_action (widget_class, "reader.edit-position", NULL, edit_position_action);
  gtk_widget_class_install_action (widget_class, "reader.open-language", "s", open_language_action);

  bind (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "reader.zoom-in");
  bind (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "reader.zoom-in");
  bind (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "reader.zoom-in");
  bind (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "reader.zoom-out");
  bind (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "reader.zoom-out");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "reader.zoom", "s", "1");
  bind (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "reader.close-tab");
  bind (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "reader.next-tab");
  bind (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "reader.previous-tab");
  bind (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "reader.go-to-page");
  bind (widget_class, GDK_KEY_F9, 0, "reader.toggle-marks");
  bind (widget_class, GDK_KEY_F9, GDK_SHIFT_MASK, "reader.toggle-position");
  bind (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "reader.edit-position");
}
