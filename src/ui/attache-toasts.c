/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Toasts: how any widget tells the user something, without knowing the window: it looks for the overlay above it, in a
 * dialog or in the window. */

#include "config.h"

#include "ui/attache-toasts.h"

#include "ui/attache-announce.h"

#include <glib/gi18n-lib.h>

/* On an overlay: the last toast that offers undo. */
#define UNDO_TOAST "attache-undo-toast"

static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot   *root = gtk_widget_get_root (widget);

  /* The window itself asks from above its overlay. */
  if (found == NULL && ADW_IS_APPLICATION_WINDOW (root))
    found = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));

  return ADW_IS_TOAST_OVERLAY (found) ? ADW_TOAST_OVERLAY (found) : NULL;
}

/* Undo takes back what was done last: a toast that offers it for something earlier would mislead. */
static void
replace_undo (AdwToastOverlay *overlay,
              AdwToast        *toast)
{
  AdwToast *previous = g_object_get_data (G_OBJECT (overlay), UNDO_TOAST);

  if (previous != NULL)
    adw_toast_dismiss (previous);
  g_object_set_data_full (G_OBJECT (overlay), UNDO_TOAST, g_object_ref (toast), g_object_unref);
}

/* A toast’s own title has one line, and a sentence that is cut off in a narrow window is none. */
static GtkWidget *
new_title (const char *sentence)
{
  GtkWidget *title = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_lines (GTK_LABEL (title), 4);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "heading");

  return title;
}

static void
show (GtkWidget  *widget,
      const char *sentence,
      gboolean    undo)
{
  AdwToastOverlay *overlay = find_overlay (widget);
  AdwToast        *toast;

  if (overlay == NULL)
    {
      g_message ("%s", sentence);
      return;
    }

  toast = adw_toast_new (sentence);
  adw_toast_set_custom_title (toast, new_title (sentence));
  attache_announce (widget, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      replace_undo (overlay, toast);
    }
  adw_toast_overlay_add_toast (overlay, toast);
}

static DexFuture *
failure_cb (DexFuture *completed,
            gpointer   data)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (data);
  g_autoptr (GError) error = NULL;

  if (!dex_future_get_value (completed, &error) && widget != NULL)
    attache_toast_error (widget, error);

  return dex_future_new_true ();
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

void
attache_toast (GtkWidget  *widget,
               const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  show (widget, sentence, FALSE);
}

void
attache_toast_undo (GtkWidget  *widget,
                    const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  show (widget, sentence, TRUE);
}

void
attache_toast_error (GtkWidget    *widget,
                     const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  show (widget, error->message, FALSE);
}

void
attache_toast_failure (GtkWidget *widget,
                       DexFuture *future)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_weak_ref_init (ref, widget);
  dex_future_disown (dex_future_catch (future, failure_cb, ref, weak_ref_free));
}
