<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>About</name>
    <message>
        <source>Open to edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Contact Center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID: {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent from here on {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was registered by another program, or from another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with Bitrix24 and is set up there, in the Contact Center.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Connector Configurator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is inside, and &amp;under which licence:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a custom Open Channels connector for Bitrix24 without writing code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a message to whoever helps you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its makers deliver no text with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, Qt {qt}, on {system}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page for a&amp;pproval…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save preview as PN&amp;G…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hand over as code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take over from code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register in se&amp;veral portals…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnectors of this portal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sent before…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect your Bitrix24…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the drawing s&amp;maller…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressLine</name>
    <message>
        <source>Address of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong in this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is our fault, not yours. Your connector is still in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it, then start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(shortened here: {count} characters in all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 Open Channels connector, for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Bitrix24, at real size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon, enlarged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to be settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, a plain disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken, browsers show only the disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in the way of registering this connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers may delete their messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers cannot delete their messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators may edit what they have sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators cannot edit what they have sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators may delete what they have sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators cannot delete what they have sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel can be used for CRM newsletters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel is not used for CRM newsletters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System messages are sent to the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system messages are sent to the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers carry the operator&apos;s signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers carry no signature of the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group has one chat for all its members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each member of a group has a chat of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} of the disc&apos;s width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as large as fits into the disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fills the disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drawing&apos;s own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the top left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the top right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the bottom left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the bottom right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings page address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active icon, colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active icon, size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active icon, position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive icon, colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive icon, size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive icon, position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalSaving</name>
    <message>
        <source>Making the page for approval…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page for approval is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is ready to be mailed or printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the page for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApproximateView</name>
    <message>
        <source>Approximate preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the exact preview again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below is the last picture that could be drawn, of an earlier state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is approximate: the portal may draw the icon a little differently.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Ask your developer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings page is a small web page that somebody has to make. This message says what it must do. Change it as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Paste the message here: it has been copied.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail program opened. Copy the message instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Copied, because it is long: paste it into the mail.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Show request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowserPanel</name>
    <message>
        <source>Open the page in my browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the handler path of your application is the address below, this window notices by itself when you have allowed access. There is nothing to paste then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After Allow you have {seconds} seconds: the code is valid that long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have just clicked Allow: {seconds} seconds left to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {seconds} seconds are over, so the code is probably no longer valid. Click Try again: the portal asks at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.  Sign in and click Allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2.  Come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handler path for your application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handler path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passkeys, keys on USB and your company&apos;s sign-in work there as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With any other handler path: the browser ends at that address. Copy the whole address from its address bar (or only the code) and paste it here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or code from the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{icon}: drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{icon}: colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{icon}: size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{icon}: position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drawing sent last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Open channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no open channel yet. Make one in the Contact Center, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message>
        <source>Pick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{color} (the portal&apos;s own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour {color}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the icon&apos;s disc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>Copy the application&apos;s ID from the page in your Bitrix24. It begins with “local.”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an address, perhaps a webhook&apos;s, and not the application&apos;s ID. A webhook cannot register connectors: make a local application as shown in step 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like the application&apos;s key (B). The ID (A) begins with “local.”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one word here. Copy the ID alone: it begins with “local.”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the application&apos;s key from the page in your Bitrix24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an address, perhaps a webhook&apos;s, and not the application&apos;s key (B).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the application&apos;s ID (A). The key (B) stands below it in your Bitrix24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one word here. Copy the key alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect your Bitrix24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do this once for each portal; it takes about five minutes. You need to be an administrator there, and the portal needs a commercial plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1   Where is your Bitrix24?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in my browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2   Make a local application there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have an application already: go to step 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3   Copy the two values here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After Save, the page in your Bitrix24 shows the ID (A) and the key (B). Later you find them there in the application&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A  Application ID (client_id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B  Application key (client_secret)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key and your sign-in are kept in this computer&apos;s password store, never in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no password store: the key and your sign-in are kept in memory, and you sign in again after closing the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only {portal}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectorGroup</name>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Shop chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name people see in Bitrix24.
Parameter: NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: shop_chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permanent once registered. Small Latin letters, digits and _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Bitrix24 knows the connector by. It cannot be changed later.
Parameter: ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings page address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your developer&apos;s page. Bitrix24 opens it when someone connects the channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A public https:// address; Bitrix24 shows it beside the connector&apos;s settings.
Parameter: PLACEMENT_HANDLER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown beside the settings (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An explanation for people who set up the channel.
Parameter: COMMENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your developer…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connectors</name>
    <message>
        <source>the practice portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connectors could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open channels could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectorsDialog</name>
    <message>
        <source>Connectors of {portal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On each open channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connector in {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of it could be read. Look again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>Account behind the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account behind “{channel}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 shows this on your website&apos;s chat button and in the channel&apos;s settings. It does not tell what it has stored, so fill in all of it: what stays empty is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Acme shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the other system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to Bitrix24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ This is no web address: it begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Fill in at least the name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingMessages</name>
    <message>
        <source>Fix and use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repairs of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawings</name>
    <message>
        <source>The drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no SVG on the clipboard. Copy one first, then paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing before it stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an SVG file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an SVG copied from a file or a drawing program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a ready-made icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make smaller…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out of the file what nobody sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Qt WebEngine, which draws exact pictures, is missing here. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact pictures are not drawn for the superuser. Start the program as another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact picture made the drawing process end. Use a simpler drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact picture took far too long. Use a simpler drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library libcairo, which draws approximate pictures, is missing on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approximate picture took far too long. Use a simpler drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no file “{name}” any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not use “{name}”. Choose another place, or ask for permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written there. Save “{name}” in another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Make room, or save “{name}” in another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is far too large for this. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a text file. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be used. Choose another file or place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there any more. Choose “Save as” and another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes are still in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so unsaved work is lost if the program crashes. Make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for the case of a crash now. Save often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was made by a newer version of this program. Update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (line {line}, column {column})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a connector, or it is damaged. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Not all was understood:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All understood:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings page address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Ready-made icons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one. It is drawn white on your colour, and you can size and move it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Megaphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Robot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Globe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over as code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code registers the connector as it is in the window now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key or token is in it: your developer fills in what is written PUT_…_HERE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key or token is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the connector is not right yet. Correct it first, or tell your developer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to your developer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>taking over code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>One command for a terminal, for whoever wants to register the connector without a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a developer whose server runs Node.js with Bitrix24&apos;s JavaScript SDK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a developer whose application opens as a page inside Bitrix24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a developer who works in PHP with Bitrix24&apos;s own SDK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a developer whose PHP application uses the small CRest class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a developer who works in Python with Bitrix24&apos;s own SDK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the values, for any other tool, or to compare two connectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing of the icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inactive icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing of the inactive icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings page address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is worked out by the program ({text}), so it was left out. Fill it in later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text breaks off or has a mistake. What stands before it was read; check the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is given twice. The last value was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command sends the file “{name}”, which is not in the text. Open that file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text calls {name}, which registers no connector. Check what was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one connector in the text. The first was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is far too long to hold one connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector was found here. Paste the whole command or call that registers one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was made by a newer version of this program. Update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Line {line}.)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IconGroup</name>
    <message>
        <source>Icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop another SVG here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drawing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop an SVG file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repaired drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disc behind the drawing, and the whole tile when connected.
Parameter: COLOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the disc the drawing fills. Also: contain, cover, 24px 32px
Parameter: SIZE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit into the circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes and moves the drawing so that all of it is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the disc the drawing lies.
Parameter: POSITION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InactiveLooks</name>
    <message>
        <source>Made from the active icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a drawing for the active icon first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ It follows the active icon until you change it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by hand. Pick one, and it follows the active icon again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive icon: {look}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inactive icon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Login</name>
    <message>
        <source>The page came back without the mark of this sign-in, so it may be somebody else&apos;s. It was stopped and nothing was sent. Start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page came back with the mark of another sign-in: an earlier one, or somebody else&apos;s. It was stopped and nothing was sent. Start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} came back without the code that completes the sign-in. Start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page of {portal} has not come yet. Wait, start again, or use your own browser. Your connector is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in to {portal}, but it has not asked yet whether the application may have access. Click Start again: it asks then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} does not let this application sign in (answer {status}). Usually its ID is wrong, it was deleted, or it is not installed. Compare the ID with the one in your Bitrix24; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} has trouble of its own (answer {status}). Wait a few minutes, then start again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate of {host} is not valid. Nothing was sent. Check the date and time of this computer; if they are right, ask whoever looks after your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of your network did not let this window through. Ask whoever looks after your network to allow {portal}, or use your own browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No computer has the name {host}, or there is no internet connection. Check both, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page could not be opened. Check the connection, then start again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has stopped working. Start again, or use your own browser. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be downloaded in this window. Go on signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window opens only secure web pages, so that link was stopped. Go on signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page cannot be shown in this window: Qt WebEngine is missing on this computer, or cannot run. Your own browser does it as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses port {port} of this computer, so the browser cannot come back by itself: paste its address below instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to read yet. Copy the whole address from the browser, then paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the page that asks for access. Click Allow there first, then copy the address that the browser shows afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address belongs to an earlier try or to another sign-in, so it was not used. Click Try again and allow access once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no code in this address. Copy it right after clicking Allow: it then holds “code=”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither the address after the sign-in nor a code. Copy the whole line from the browser&apos;s address bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser opened. Copy the address and open it in a browser yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this page and go back to Connector Configurator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in is another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not used. Go back to Connector Configurator, click Try again and sign in once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to Connector Configurator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is refused: the page says so. Correct it there, or reset it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second code is asked for: enter it on the page. There is no hurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You clicked Deny: click Start again, then Allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Application not found” or “not installed”: the ID is not the one of {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in needs a passkey, a key on USB or your company&apos;s page: use your own browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application in {portal} has no permission “Open Channels (imopenlines)”, so it cannot register connectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.  In your Bitrix24 open Applications → Developer resources.
2.  Open your application there, add Open Channels (imopenlines), then Save.
3.  Sign in again here: a sign-in from before does not get the new permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in is kept, and nothing was changed in {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Sign in to {portal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in within this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my own browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as an administrator and allow access. This window then closes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>the practice portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register in {portal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}[*] — Connector Configurator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Many</name>
    <message>
        <source>Registering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Registered; its list may not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Registered, and in its list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Not sent: there the ID belongs to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} has a connector “{name}” with this ID, which was not registered from this computer. Registering takes it over, and what it belongs to stops working. Nothing was sent there. Tick {portal} and try again only if the connector is yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Register in several portals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” goes to several portals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the ID belongs to somebody else&apos;s connector, nothing is sent. One that fails does not stop the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the failed ones again ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register in the chosen portals ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered: {good}. Not: {rest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} portals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManyPortals</name>
    <message>
        <source>No portal is connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the portals that are to get the connector, one after the other; then come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect your Bitrix24…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessagesGroup</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers may delete messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that came in may be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators may edit their messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an operator has sent may be changed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators may delete their messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an operator has sent may be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in CRM newsletters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel can be chosen for newsletters from the CRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send system messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices such as “The operator has joined” go to the channel too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the operator&apos;s signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer names the operator who wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One chat per group, not per person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For group chats: messages of one group come together in one chat.
The CRM tracker is not started for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Size of the icon as a Data URI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ As a Data URI {size} KB, {over} more than Bitrix24 keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a Data URI {size} of {budget} KB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>the practice portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report for support</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>It fills the circle, so it cannot be moved: make it smaller or larger first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the inactive icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} · {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no drawing to place yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drawing cannot be fitted by itself. Size and move it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit into the circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the drawing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Portal</name>
    <message>
        <source>{portal} accepts no dot in a connector&apos;s ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write _ instead of the dot, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} found no ID that it can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the connector an ID, for example my_shop_chat, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} found no name that it can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the connector a name, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} found no icon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an SVG file for the active icon, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} found no settings page address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the settings page, beginning with https://, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} could not tell which application is registering the connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to {portal} again, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} could not save the connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again. If it stays like this, write to Bitrix24&apos;s support and name the code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} did not accept the connector and gives no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through all fields once more, then try again. If it stays like this, write to Bitrix24&apos;s support and name the code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} lets only a local application register connectors, not a webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a local application in your Bitrix24, connect {portal} with its ID and secret, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} could not remove the connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of its connectors. If it is there and yours, wait a minute, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} missed something in what this program sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake of the program: install its newest version, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again. If it stays like this, write to Bitrix24&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside {portal}, one of Bitrix24&apos;s servers did not get the answer it needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the portal&apos;s address. If it is right, ask the owner of the portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many programs are asking {portal} for something just now. Waiting for a few seconds did not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 has blocked {portal} for programs, because it was overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Bitrix24&apos;s support can lift this block: write to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} has worked on such requests for longer than Bitrix24 allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for ten minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} does not accept this request together with others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} was sent too many requests at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} has no Open Channels, so it cannot register a connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of {portal} to install or update the Open Channels module, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} found the request incomplete, or not sent over a secure connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the portal&apos;s address and connect {portal} again, with the application&apos;s ID and secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} does not know this sign-in, or no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in to {portal} has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} could not let you in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to {portal} again, then try again. If it stays like this, ask the administrator of {portal} whether your account is active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} could not check your sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} does not allow this. Either its plan leaves programs out, or you may not change connectors there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of {portal} for the right to change connectors, and whether the portal has a commercial plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have the right to do this in {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to {portal} as an administrator, or ask one for the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application in {portal} does not have the permission “Open Channels”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your Bitrix24, open the application, tick Open Channels (imopenlines) and save. Then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application in {portal} is not open to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of {portal} to give you access to the application, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} could not find the description of the application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your Bitrix24, open the application and save it again. Then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} does not have this application, or no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look under Applications, Developer resources in your Bitrix24. If the application is gone, create a new one and connect {portal} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} needs a paid plan for this, or its plan has run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner of {portal} about its plan, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} asks an administrator to confirm this first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the request in the notifications of {portal}, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator of {portal} has refused this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to the administrator of {portal}, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} lets only employees do this, and you are signed in as a guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to {portal} as an employee, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application&apos;s ID and secret do not fit together, or the application is not installed in {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both once more from the application&apos;s page in your Bitrix24, and connect {portal} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in to {portal} came too late or has been used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to {portal} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application in {portal} asks for a permission that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in belongs to another application in {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the ID and secret once more from the application&apos;s page in your Bitrix24, and connect {portal} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application is not installed in {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your Bitrix24, open the application and save it once more. Then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {portal} in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the settings page address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} refused, for a reason that this program does not know: {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again. If it stays like this, write to Bitrix24&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed in {portal}, and your connector on this computer is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your connector on this computer is as it was. Whether {portal} has saved it is not certain; registering it again does no harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your connector on this computer is as it was. Whether {portal} has removed it is not certain: look at the list of its connectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your connector on this computer is as it was. Whether {portal} has done it is not certain; doing it again does no harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is registered: {portal} lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is registered. {portal} accepted it, but did not show its list of connectors, so look into its Contact Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was practice: nothing has left this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left for the developer of the settings page: subscribe to messages (event.bind OnImConnectorMessageAdd), or operators&apos; replies do not arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages go through on the open channel “{line}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal has seen an error on the open channel “{line}”. Open the connector&apos;s settings page in the Contact Center; if it looks right there, switch the connector off and on again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector is switched on, but the open channel “{line}” itself is switched off. Switch it on in the Contact Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector is set up on the open channel “{line}”, but does not pass messages on. Switch it off and on again; if that does not help, ask the developer of the settings page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector is not switched on for the open channel “{line}”. Switch it on to use it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} takes such requests again in {clock}. Nothing is lost; you may cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} takes two requests a second. Going on in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{connector}” is switched on for the open channel “{line}” in {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{connector}” is switched off for the open channel “{line}” in {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} knows the account behind “{connector}” on the open channel “{line}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{connector}” is removed from {portal}, and from all its open channels with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}” is the ID of one of Bitrix24&apos;s own connectors. Choose another ID. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{connector}” will be removed from {portal}: it disappears from the Contact Center, it is switched off on every open channel, and messages through it arrive no more. Your file on this computer stays as it is. You can register it again, but must then switch it on anew on every open channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes small letters, digits and _ there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID is empty or a lone 0, and Bitrix24 knows a connector by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is empty or a lone 0, and Bitrix24 shows it everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The active icon holds no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is empty, and Bitrix24 opens this page when somebody connects the channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connector belongs to an application, and this sign-in names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was sent was right, but storing it failed inside Bitrix24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 answers so when a value is too long or not of the kind it expects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connector belongs to an application, and the sign-in that was used has none behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more, or it belongs to another application than the one you use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value that Bitrix24 needs for this was empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is in Bitrix24, not in your connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its owner has removed it, or Bitrix24 has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A portal takes two requests a second from all programs together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody&apos;s programs asked it for too much, and Bitrix24&apos;s support has stopped them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block lasts for about ten minutes and ends by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 wants such requests one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 takes at most fifty in one go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module that manages connectors is not installed there, or too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 answers only to complete requests over a secure connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was ended in the portal, or it belongs to another portal or application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in lasts for an hour, and this program could not renew it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may be dismissed, blocked or not yet confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24&apos;s server for sign-ins did not confirm who is asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 gives the same answer in both cases, so this program cannot tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account with which you signed in is not allowed to change open channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box was not ticked when the application was made, or you have not signed in since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever made the application has not shared it with your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the portal keeps about the application is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted, or made in another portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 lets programs in on commercial plans alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal is set up so that programs may do this only after a person agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal is set up so that a person decides about it, and they said no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests and clients of a company may use no programs in its portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character may be missing, or the application was deleted or given a new secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the portal hands out at a sign-in works once and for 30 seconds; a kept sign-in for 180 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permissions that are saved in the application are not the ones Bitrix24 knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID that this program has is not the one with which somebody signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An application works only after it was saved in the portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the portal hands out at a sign-in works once, and for 30 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at this address, or something on the way there does not let through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The internet&apos;s directory of names has no such entry, or could not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate is out of date, made for another name, or of somebody your computer does not trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network lets programs out through a gatekeeper, and it said no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address is damaged, or of a kind that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is busy, or the connection is very slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended before the whole answer had arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request may have been on its way already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows a page for visitors instead of answering to programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be another website, a page for signing in to a network, or a mistyped address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the portal, or on the way to it, ended too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end is missing, or something on the way changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 may have changed since this program was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of Bitrix24 to this are small; this program stops reading after 4 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in would go to whoever owns that address, so nothing was sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sign-in on this computer, or the store for passwords did not give it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser may have been signed in there from before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret goes to Bitrix24&apos;s own servers for sign-ins and to nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in goes only to the portal, and only over a secure connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its list may be a moment behind, or it dropped the connector without a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed, never registered there, or its ID is spelled in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most likely it has no such connector, or no such open channel, any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not yet its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer holds no reason that can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24&apos;s documentation does not name this reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal}: registering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal}: waiting for its limit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal}: registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal}: not registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is registered in all {total} portals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is registered in {registered} of {total} portals. The others can be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is registered in none of the {total} portals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the portal&apos;s address and your internet connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No computer has the name {portal}, or there is no internet connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a typing mistake in the portal&apos;s address, and check your internet connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe: {portal} could not prove that it is {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and time of this computer. If they are right, show this to whoever looks after your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of your network did not let this program through to {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever looks after your network to allow {portal} and oauth.bitrix.info.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy that is set up on this computer cannot be used to reach {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever looks after your computer to correct it: addresses that begin with http://, https:// or socks5:// work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {portal} broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cancelled before {portal} had answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} is closed for now, or under maintenance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again. If it stays like this, ask the administrator of {portal} whether its public pages are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {portal} does not answer like a Bitrix24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your Bitrix24 in a browser, copy the address from there, and connect it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} sent an empty answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again. If it stays like this, tell the administrator of {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {portal} arrived damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} answered in a way that this program does not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version of this program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {portal} is far too large to be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the portal&apos;s address, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} sent this program on to an address that it does not trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in to {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to {portal}, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You signed in to another portal, {host}, and not to {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to {portal}, or connect the other portal instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in to {portal} wanted the application&apos;s secret for a server that is not Bitrix24&apos;s. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the portal&apos;s address. If it is right, show this to the administrator of {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in to {portal} named an address that is not safe. Nothing was sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} said yes, but the connector is not in its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute and look into the Contact Center. If the connector is not there, register again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} has no connector with this ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of its connectors, or register this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} said no, and gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the connector and the open channel are still there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cancelled before anything was sent to {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{portal} refused, for a reason that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again. If it stays like this, install the newest version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of your Bitrix24, for example acme.bitrix24.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no web address. Copy the address of your Bitrix24 from the browser in which you use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address holds a user name or an @. Enter the portal&apos;s address alone, for example acme.bitrix24.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a portal. Copy it from the browser in which you use your Bitrix24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is only a part of the address. It usually ends like acme.bitrix24.com; copy it from the browser in which you use your Bitrix24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address leads to no portal: it is good in one network, or on one computer, alone. Enter the name under which people open your Bitrix24, for example acme.bitrix24.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the address of a webhook, and Bitrix24 does not let webhooks register connectors. Enter the portal&apos;s address alone, for example acme.bitrix24.com. Whoever has the webhook&apos;s address can use it, so tell it to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortalBar</name>
    <message>
        <source>Connect your Bitrix24…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal: practice on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal: {portal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Signed in until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{practice} on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of {portal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {portal}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {portal}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortalTable</name>
    <message>
        <source>Portals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionGrid</name>
    <message>
        <source>top left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position: {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionNumbers</name>
    <message>
        <source>Across, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down, in percent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{size} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact Center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact Center, connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pointed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, pointed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer service of the Northern Lights furniture stores and workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in Cyrillic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact Center, light wallpaper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact Center, dark wallpaper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it to an open channel, and what customers write there comes to your Bitrix24 chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel list, active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive icon. Current portals hardly show it: older lists of channels do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice as large: what sharp screens (2x) draw, pixel by pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon: arrow keys move it, plus and minus size it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag it, pull a corner, or use wheel and arrow keys. Double-click to centre it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit into the circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the preview…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact Center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallpaper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallpaper behind the Contact Center&apos;s tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as Bitrix24 draws it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewSaving</name>
    <message>
        <source>Save preview as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is approximate: the portal may draw the icon a little differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of the preview is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is ready to be mailed or shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemGuide</name>
    <message>
        <source>Not everything is right yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>(Line {line}, column {column}.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector has no ID. Enter a short one, for example my_shop_chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 accepts no dot in an ID. Write _ instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ID may hold only small Latin letters, digits and _. Remove everything else, spaces too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 will save this ID in small letters, as “{id}”. Write it like that here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID has {length} characters, and Bitrix24 keeps only {limit}. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector has no name. Enter the name that your colleagues will see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is only spaces. Enter the name that your colleagues will see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has {length} characters, and Bitrix24 keeps only {limit}. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds a damaged character that cannot be sent. Delete it and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings page address is missing. Ask the developer of the connector for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a complete web address. Enter one like https://chat.example.com/settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings page must begin with https://, or Bitrix24 cannot open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address works only inside your own network: Bitrix24 cannot open it. Enter a public one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a colour. Pick one, or write it like #69acc0 or orange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a size. Move the slider, or write it like 90%, 24px or contain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a position. Choose a place in the grid, or write it like center or 50% 40%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no icon. Choose an SVG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing shows nothing: only the coloured disc would be seen. Choose another SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing lies outside the disc, so nothing of it is seen. Fit it into the disc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The round edge cuts off a part of the drawing. Make it smaller, or move it to the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing is so small that people can hardly make it out. Make it larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing does not lie in the middle of the disc. Centre it, unless you want it so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing is hard to see on this colour (contrast {ratio} : 1). Choose another colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a connected tile the white name is hard to read on this colour ({ratio} : 1). Take a darker one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inactive icon looks like the active one. Give it a grey colour or another drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program could not look at this drawing itself. Look at the preview before you register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the Cairo library the program cannot look at the drawing. Look at the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds no SVG. Copy an SVG&apos;s code or its Data URI, then paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a picture made of pixels, not an SVG. Save or copy the drawing as SVG where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is only an address. Save the picture to this computer, then drop its file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figma copied this in a format of its own. Choose Copy/Paste as, Copy as SVG there, and paste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing program copied no SVG. Export the drawing as SVG there, then drop the file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing takes {bytes} bytes as a Data URI, and Bitrix24 keeps only {limit}. Use a simpler one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing is large: {bytes} of the {limit} bytes Bitrix24 keeps. A simpler one loads faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon is not a Data URI. It must begin with data:image/svg+xml, and hold the drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon&apos;s Data URI holds no SVG: it must begin with data:image/svg+xml. Use an SVG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon&apos;s Data URI is damaged: its Base64 part cannot be read. Make it again from the SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is not written as Bitrix24&apos;s documentation says, so it was left out. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} should be written true or false. It was read as {read}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24&apos;s documentation has no parameter “{name}” here. It was left out: check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. Choose an SVG file with a drawing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is far too large for an icon. Choose a simple SVG, at best under 20 KB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a {format} picture, not an SVG, whatever its name says. Ask for the drawing as SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a {format} file, not an SVG. Save or export the drawing as a plain SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a saved web page, not an SVG. Download the picture itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the SVG is not UTF-8, so browsers draw nothing. Save it again as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG has a mistake in its code, so browsers draw nothing. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG breaks off before its end, so browsers draw nothing. Download or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the SVG is opened but not closed, so browsers draw nothing. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG sets the same property twice, so browsers draw nothing. Remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG holds a bare &amp;, so browsers draw nothing. Write &amp;amp; in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG does not say that it is one, so browsers draw nothing. Write xmlns=&quot;http://www.w3.org/2000/svg&quot; inside its first &lt;svg&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The xmlns of the SVG is misspelled, so browsers draw nothing. It must be exactly xmlns=&quot;http://www.w3.org/2000/svg&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file begins with &lt;{name}&gt;, not with &lt;svg&gt;, so it is no SVG. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG uses “{name}:” without explaining it, so browsers draw nothing. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG knows no &amp;{name}; so browsers draw nothing. Put the character itself in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something follows the end of the SVG, so browsers draw nothing. Delete it after &lt;/svg&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something stands before &lt;?xml, so browsers draw nothing. Delete it, empty lines too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing does not scale, because it has no viewBox: it is cut off where space is small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the drawing lies outside its file ({name}), and Bitrix24 does not load it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing holds text, which changes where its font is missing. Turn the text into paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing carries a script. Bitrix24 never runs it; whatever it draws will be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing has no colour of its own, so Bitrix24 draws it black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing holds a {format} picture made of pixels. On sharp screens it may be blurred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG has no viewBox. Browsers scale it by its width and height; other programs may not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG gives its width or height in percent, which says nothing in Bitrix24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG begins with a DOCTYPE, which no browser needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG carries {bytes} bytes that only a drawing program needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invisible rectangle lies over the whole drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG swells to an enormous text when it is read, so it is refused. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG repeats its parts so often that browsers hang, so it is refused. Choose a simpler one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG nests its parts more than {limit} deep, so it is refused. Choose a simpler one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SVG has more than {limit} parts, so it is refused. Choose a simpler one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer lacks the Cairo library, so the picture is drawn by the browser engine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing took too long and was stopped. Choose a simpler drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simple drawing engine cannot draw this SVG. The browser engine may.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>Connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovered changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is of a newer version and stays as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed the file since you opened it. To keep both, cancel and use “Save as”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file as it was before is kept beside it: “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was made by a newer version of this program. You see what this version knows of it; saving makes a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of “{name}” was read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving, the changes are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save “{name}” there again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody moved or deleted the file since you opened it. Your changes are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Unsaved work of an earlier start is damaged. It is kept in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is back as it was before the program was interrupted ({time}). It is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more: start the program once more to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is unsaved work from an earlier start: “{name}” ({time}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterGuide</name>
    <message>
        <source>Show its connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(practice portal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can now register connectors in {portal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on for an open channel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a note for your developer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Contact Center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Registered</name>
    <message>
        <source>{portal} accepted it, but did not let us read its list to see it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there: {portal} lists it as “{name}”, with the ID {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You find its tile “{name}” in the Contact Center. It carries messages once it is switched on for an open channel: by its tile there, or here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was practice on your own computer. To do it for real, connect your Bitrix24 and register again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left for your developer: the settings page has to subscribe to messages (event.bind OnImConnectorMessageAdd). Until then operators&apos; replies do not reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector “{name}” (ID {id}) is registered in {portal}.

What is left for its settings page, {handler}:

1. Subscribe to messages with event.bind, once per application: OnImConnectorMessageAdd, OnImConnectorMessageUpdate, OnImConnectorMessageDelete, OnImConnectorDialogFinish, OnImConnectorStatusDelete. Without the first, operators&apos; replies never reach you.
2. Bitrix24 opens the page in a frame, by POST, with PLACEMENT=SETTING_CONNECTOR and PLACEMENT_OPTIONS (a JSON text with LINE and ACTIVE_STATUS). When the customer has set up the channel there, call imconnector.activate with CONNECTOR={id}, that LINE and ACTIVE=1 (0 switches off; send a number, any text switches it on), then imconnector.connector.data.set.
3. Pass customers&apos; messages on with imconnector.send.messages, and confirm operators&apos; replies with imconnector.send.status.delivery.
4. Check it with imconnector.status: CONNECTOR={id} and LINE.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>the practice portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you to sign in to {portal}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in to {portal}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what {portal} has…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registering in {portal}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove a connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}” from {portal}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ It is in use: switched on for {channels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ It was not registered from this computer. If it belongs to another program, Bitrix24 refuses to remove it, or that program stops working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from {portal}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scaling of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a viewBox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the percentages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of what lies outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the DOCTYPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of program data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what lay outside the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repair of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the portal&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it smaller…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Copied. Paste it into your message to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is all of it: versions, steps and codes. No key, no sign-in, no file of yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(access token, added when sent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what Register sends, to the letter. Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>New: {portal} has no connector with this ID yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An update: {portal} has it as “{name}”. What you send replaces it; its channels stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID is taken: {portal} has it as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID is Bitrix24&apos;s own: {portal} has it as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New or an update: you may not see the list of connectors in {portal}, so this program cannot tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not registered from this computer. If it belongs to another program, registering takes it over, and that program&apos;s messages stop arriving. Go on only if it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” comes with Bitrix24. Registering under its ID may break it for everybody in {portal}. Choose another ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If another program has a connector with this ID in {portal}, registering takes it over. Make sure that the ID is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sent it as “{sent}”, but {portal} lists it as “{name}”: another computer or program has changed it since. Registering replaces that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has not sent it before, so it cannot say what changes: {portal} shows nobody what it has stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sent it on {when}, but it is not there any more. It is made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes since you sent it on {when}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since you sent it on {when}. Sending it again does no harm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Before it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” goes to {portal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} → {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {before} becomes {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save preview as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview: every place in every state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, as in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact Center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice the pixels, for sharp screens and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wallpaper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people who decide about the icon and do not have this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Sent before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a new connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each connector as it was when a portal accepted it. What is there now is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been registered yet. What you register is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice portal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Looking at the connectors of {portal}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking how it is on each open channel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching it on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching it off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling {portal} about the account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing it from {portal}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>No computer on the internet has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or set up the name (DNS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server must listen at port 443, open to the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page did not answer within 15 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page must answer within a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke off before the page had come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closes the connection in the middle of its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of your network did not let this program through: not tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please test the address from outside our network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here the name leads into a network of its own, so people outside may not reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every operator&apos;s browser must reach the page, also from home: use a public address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe: browsers refuse its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a valid certificate, for example of Let&apos;s Encrypt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page&apos;s certificate has expired; browsers refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the certificate, best of all automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page&apos;s certificate is for another name; browsers refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a certificate that names this very host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page&apos;s certificate comes from nobody whom browsers trust, or is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a certificate of a known authority, and send the intermediate certificates along (fullchain).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends its visitors on to {target}, which is not secure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer at the https address itself, without a redirect to http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page refuses the way in which Bitrix24 opens it (POST).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page must answer POST like GET (now: {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, but has no page at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path; POST is answered with {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is closed to visitors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POST is answered with {status}. No login, firewall or CSRF check may stand before the page: Bitrix24&apos;s POST comes from another site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has an error of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POST with PLACEMENT and PLACEMENT_OPTIONS, without AUTH_ID, is answered with {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page does not answer as a page does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POST must be answered with 200 (now: {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends its visitors on to {target}; what Bitrix24 tells the page gets lost on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer POST at this very address, without a redirect (now: to {target}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends its visitors in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer POST at this very address, without redirects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page answers, but it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page should show something, also without AUTH_ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes is no page that a browser shows ({value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Content-Type: text/html, and no download (now: {value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is far too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than 4 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer arrived damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer&apos;s compression or length is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page forbids being shown inside Bitrix24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off “{value}”, and send Content-Security-Policy: frame-ancestors {origin} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page may be shown inside other sites, but not inside Bitrix24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {origin} to frame-ancestors (now: {value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate is valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers Bitrix24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers the way in which Bitrix24 opens it (POST).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside Bitrix24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be shown inside {origin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings page for the Bitrix24 connector “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello,

our Open Channels connector “{name}” (ID {id}) for Bitrix24 needs a settings page: Bitrix24 opens it when somebody connects the channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address is to be {handler}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please send me its address (it becomes PLACEMENT_HANDLER).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it must do:

1. Have a public https:// address with a valid certificate.
2. Answer POST. It gets the form fields PLACEMENT=SETTING_CONNECTOR, PLACEMENT_OPTIONS (JSON with CONNECTOR, LINE, ACTIVE_STATUS …), AUTH_ID, REFRESH_ID and member_id; the address has DOMAIN in its query.
3. Allow the frame: Content-Security-Policy: frame-ancestors {where}, and no X-Frame-Options.
4. Once the channel is set up, call imconnector.activate with CONNECTOR={id}, that LINE and ACTIVE=1 (a number: any text switches on), then imconnector.connector.data.set.
5. Subscribe once with event.bind to OnImConnectorMessageAdd (operators&apos; replies), OnImConnectorMessageUpdate, OnImConnectorMessageDelete, OnImConnectorDialogFinish and OnImConnectorStatusDelete.
6. Pass customers&apos; messages on with imconnector.send.messages, and confirm replies with imconnector.send.status.delivery.

Documentation: apidocs.bitrix24.com, SETTING_CONNECTOR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test of the address found:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>Size in percent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Smaller</name>
    <message>
        <source>The drawing is as small as it gets: {before} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{after} instead of {before} bytes, {percent} % less; the picture stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the Cairo library the pictures cannot be compared, so the drawing stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the pictures took too long, so the drawing stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures could not be compared, so the drawing stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmallerDialog</name>
    <message>
        <source>Make the drawing smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making it smaller, and comparing the two pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the smaller one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Take over from code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the code that registers a connector. Nothing of it is run, and no key is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curl command, JavaScript, PHP, Python or JSON, for example from Bitrix24&apos;s documentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was not opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TestDialog</name>
    <message>
        <source>Settings page address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing the address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your developer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 cannot show this page yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 can probably show this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrix24 can show this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was opened as Bitrix24 opens it, but without a sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your developer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Bitrix24 shows of the account behind this channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and link of {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off for {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on for {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: the portal was not asked to the end. Look again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Window</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
