/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard of the window’s tests. A test cannot make an event of its own; it asks the bindings in the order in which an event
 * would come to them. */

#include "config.h"

#include "attache-ui-keys.h"

#define MAX_STEPS 200

static gboolean
matches (GtkShortcutTrigger *trigger,
         GtkShortcutTrigger *wanted)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return matches (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), wanted) ||
           matches (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), wanted);

  return gtk_shortcut_trigger_equal (trigger, wanted);
}

static gboolean
press_in (GtkWidget             *widget,
          GtkShortcutController *controller,
          GtkShortcutTrigger    *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);

      if (matches (gtk_shortcut_get_trigger (shortcut), wanted) &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
press_at (GtkWidget          *widget,
          GtkPropagationPhase phase,
          GtkShortcutTrigger *wanted)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) && gtk_event_controller_get_propagation_phase (controller) == phase &&
          press_in (widget, GTK_SHORTCUT_CONTROLLER (controller), wanted))
        return TRUE;
    }

  return FALSE;
}

static gboolean
capture (GtkWidget          *widget,
         GtkShortcutTrigger *wanted)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return (parent != NULL && capture (parent, wanted)) || press_at (widget, GTK_PHASE_CAPTURE, wanted);
}

GtkWidget *
attache_harness_get_focus (AttacheHarness *self)
{
  return gtk_root_get_focus (GTK_ROOT (attache_harness_get_window (self)));
}

gboolean
attache_harness_press_key (AttacheHarness *self,
                           const char     *key)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);
  GtkWidget *focus = attache_harness_get_focus (self);
  GtkWidget *widget = focus ? focus : GTK_WIDGET (attache_harness_get_window (self));
  gboolean   handled;

  g_assert_nonnull (wanted);
  handled = capture (widget, wanted);
  while (!handled && widget != NULL)
    {
      handled = press_at (widget, GTK_PHASE_BUBBLE, wanted);
      widget = gtk_widget_get_parent (widget);
    }
  attache_harness_settle (self);

  return handled;
}

void
attache_harness_press_until (AttacheHarness *self,
                             const char     *key,
                             GtkWidget      *target)
{
  for (guint i = 0; i < MAX_STEPS; i++)
    {
      GtkWidget *focus = attache_harness_get_focus (self);

      if (focus != NULL && (focus == target || gtk_widget_is_ancestor (focus, target)))
        return;
      attache_harness_press_key (self, key);
    }

  g_error ("%s does not come to the %s", key, G_OBJECT_TYPE_NAME (target));
}
