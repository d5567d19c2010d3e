/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePaperTrouble: in place of a paper that cannot be shown: why, and a way to try again, to unlock it, or to open it
 * elsewhere. Made when there is trouble, for most papers never. */

#include "config.h"

#include "ui/reader/attache-paper-trouble.h"

#include "services/attache-document.h"

#include <glib/gi18n-lib.h>

struct _AttachePaperTrouble
{
  AdwBin parent_instance;

  /* template children */
  GtkStack            *stack;
  AdwStatusPage       *failed;
  AdwStatusPage       *foreign;
  AdwStatusPage       *locked;
  AdwPasswordEntryRow *password;
  GtkButton           *unlock;
};

G_DEFINE_FINAL_TYPE (AttachePaperTrouble, attache_paper_trouble, ADW_TYPE_BIN)

enum
{
  SIGNAL_OPEN_ELSEWHERE,
  SIGNAL_RETRY,
  SIGNAL_UNLOCK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
retry_clicked_cb (AttachePaperTrouble *self)
{
  g_signal_emit (self, signals[SIGNAL_RETRY], 0);
}

static void
elsewhere_clicked_cb (AttachePaperTrouble *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_ELSEWHERE], 0);
}

static void
password_changed_cb (AttachePaperTrouble *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->unlock), *gtk_editable_get_text (GTK_EDITABLE (self->password)) != '\0');
}

static void
unlock_cb (AttachePaperTrouble *self)
{
  const char *password = gtk_editable_get_text (GTK_EDITABLE (self->password));

  if (*password == '\0')
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->unlock), FALSE);
  g_signal_emit (self, signals[SIGNAL_UNLOCK], 0, password);
}

static void
attache_paper_trouble_class_init (AttachePaperTroubleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_OPEN_ELSEWHERE] = g_signal_new ("open-elsewhere", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_RETRY] = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_UNLOCK] = g_signal_new ("unlock", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-paper-trouble.ui");
  gtk_widget_class_bind_template_child (widget_class, AttachePaperTrouble, stack);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperTrouble, failed);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperTrouble, locked);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperTrouble, password);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperTrouble, unlock);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperTrouble, foreign);
  gtk_widget_class_bind_template_callback (widget_class, elsewhere_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, password_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
}

static void
attache_paper_trouble_init (AttachePaperTrouble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_paper_trouble_new (void)
{
  return g_object_new (ATTACHE_TYPE_PAPER_TROUBLE, NULL);
}

/* Shows it. A paper with a password is asked for it, with an empty entry. */
void
attache_paper_trouble_set_error (AttachePaperTrouble *self,
                                 const GError        *error)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (ATTACHE_IS_PAPER_TROUBLE (self));
  g_return_if_fail (error != NULL);

  escaped = g_markup_escape_text (error->message, -1);
  if (g_error_matches (error, ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_PASSWORD))
    {
      adw_status_page_set_description (self->locked, escaped);
      gtk_editable_set_text (GTK_EDITABLE (self->password), "");
      gtk_stack_set_visible_child_name (self->stack, "password");
      gtk_widget_grab_focus (GTK_WIDGET (self->password));
      return;
    }

  if (g_error_matches (error, ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_FORMAT))
    {
      adw_status_page_set_description (self->foreign, escaped);
      gtk_stack_set_visible_child_name (self->stack, "foreign");
      return;
    }

  if (g_error_matches (error, ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_DAMAGED))
    adw_status_page_set_title (self->failed, _ ("This Paper Is Damaged"));
  else
    adw_status_page_set_title (self->failed, _ ("This Paper Cannot Be Shown"));
  adw_status_page_set_description (self->failed, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

gboolean
attache_paper_trouble_is_locked (AttachePaperTrouble *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAPER_TROUBLE (self), FALSE);

  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "password");
}
